import { useCallback, useState } from 'react'
import { type Draft, emptyDraft } from './draft.ts'

const placeOf = (personId: string) => `omzien.draft.${personId}`

const restore = (personId: string): { draft: Draft; restored: boolean } => {
  try {
    const kept = JSON.parse(localStorage.getItem(placeOf(personId)) ?? 'null') as Partial<Draft> | null
    return kept ? { draft: { ...emptyDraft(), ...kept }, restored: true } : { draft: emptyDraft(), restored: false }
  } catch {
    return { draft: emptyDraft(), restored: false }
  }
}

/** The answers of this person, kept on this device with every change until they are sent or thrown away. */
export const useDraft = (personId: string) => {
  const [{ draft, restored }, setState] = useState(() => restore(personId))
  const change = useCallback(
    (part: Partial<Draft>) =>
      setState(({ draft, restored }) => {
        const next = { ...draft, ...part }
        localStorage.setItem(placeOf(personId), JSON.stringify(next))
        return { draft: next, restored }
      }),
    [personId],
  )
  const clear = useCallback(() => {
    localStorage.removeItem(placeOf(personId))
    setState({ draft: emptyDraft(), restored: false })
  }, [personId])
  return { draft, restored, change, clear }
}
