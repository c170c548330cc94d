import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { HoursAnswer, HoursQuestion } from '../../../services/contracts/api/opening-hours.ts'
import { Problem, post } from '../shared/api/client.ts'
import { keys } from '../shared/api/keys.ts'
import { type HoursValue, isFilled } from './form.ts'

/** So long somebody has typed nothing before we look, milliseconds. */
const pause = 400

/** A value once it has stayed the same for a while. */
const useSettled = <Value>(value: Value): Value => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

const questionOf = (value: HoursValue): HoursQuestion | undefined => {
  if (typeof value === 'string') return value.trim() ? { notation: value } : undefined
  return value && isFilled(value) ? { form: value } : undefined
}

/** What hours mean: asked of the server when somebody stops typing. */
export interface HoursCheck {
  answer: HoursAnswer | undefined
  /** What is wrong, in words, by where in the hours it is (`/exceptions/0/to`, or '' for all of it). */
  problems: Record<string, string>
  /** We could not ask. */
  isDown: boolean
  /** Something is only half filled in. */
  isHalf: boolean
}

/** Looks at hours while they are filled in. */
export const useHoursCheck = (value: HoursValue): HoursCheck => {
  const question = questionOf(useSettled(value))
  const { data, error } = useQuery({
    queryKey: keys.hoursCheck(question ?? {}),
    queryFn: () => post<HoursAnswer>('/opening-hours/check', question),
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  })
  const refused = error instanceof Problem && error.status === 422 ? error.errors : []
  return {
    answer: error || !question ? undefined : data,
    problems: Object.fromEntries(
      refused.map(({ pointer, detail }) => [pointer.replace(/^\/(form|notation)/, ''), detail]),
    ),
    isDown: error !== null && refused.length === 0,
    isHalf: value !== null && value !== '' && questionOf(value) === undefined,
  }
}
