import { useCallback, useEffect, useState } from 'react'
import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { Problem } from '../shared/api/client.ts'
import { useSaveMyPlan } from '../shared/api/myStays.ts'
import { type OwnWords, sameWords, unsent, wordsOf } from './planWords.ts'

/** Somebody who stops typing this long has finished a thought; milliseconds. */
const pause = 1_200
/** How soon we try again after the line was down; milliseconds. */
const patience = 8_000

/** How it is with the words: with the server, on their way, waiting for the line, or refused for good. */
export type PlanState = 'kept' | 'saving' | 'waiting' | 'refused'

const willPass = (reason: unknown) =>
  !(reason instanceof Problem) || reason.status === 0 || reason.status === 429 || reason.status >= 500

/** My own words with a stay, saved as I go; what cannot be sent yet stays on this device and is sent later. */
export const usePlan = (stay: Stay) => {
  const save = useSaveMyPlan(stay.id)
  const [words, setWords] = useState(() => unsent.read(stay.id) ?? wordsOf(stay.plan))
  const { mutate, isPending, error } = save
  const kept = save.isSuccess && save.variables ? wordsOf(save.variables) : wordsOf(stay.plan)
  const isKept = sameWords(words, kept)
  const isRefused = Boolean(error) && !willPass(error)

  const send = useCallback(() => {
    if (!isKept && !isPending) mutate(words)
  }, [isKept, isPending, mutate, words])
  useEffect(() => {
    if (isKept) unsent.forget(stay.id)
    if (isKept || isPending || isRefused) return
    const timer = setTimeout(send, error ? patience : pause)
    return () => clearTimeout(timer)
  }, [isKept, isPending, isRefused, error, send, stay.id])

  const change = (part: Partial<OwnWords>) => {
    const next = { ...words, ...part }
    unsent.keep(stay.id, next)
    if (isRefused) save.reset()
    setWords(next)
  }
  const unkept: PlanState = error ? (isRefused ? 'refused' : 'waiting') : 'saving'
  return { words, change, send, state: isKept ? ('kept' as const) : unkept, hasSaved: save.isSuccess, error }
}
