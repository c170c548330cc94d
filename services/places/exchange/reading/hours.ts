import { readHours } from '../../../kernel/opening-hours.ts'
import type { ReadFile, Remark } from './draft.ts'

/**
 * Reads the opening hours of a file's points, each notation once, and tells which cannot be read. The library behind it
 * also throws while it looks when something is open (school holidays, of which it has none here), so that is tried too.
 */
export const checkHours = async (file: ReadFile, now: Temporal.Instant): Promise<ReadFile> => {
  const why = new Map<string, string>()
  for (const notation of new Set(file.points.flatMap(({ facts }) => facts.hours ?? []))) {
    const error = await whyNot(notation, now)
    if (error) why.set(notation, error)
  }
  const faults = file.points.flatMap(({ at, facts }): Remark[] => {
    const error = why.get(facts.hours ?? '')
    return error === undefined ? [] : [{ at, field: 'hours', detail: unreadable(error) }]
  })
  return { ...file, faults: [...file.faults, ...faults].toSorted((a, b) => a.at.number - b.at.number) }
}

const whileKept = { hours: 60 * 24 }
const whyNot = async (notation: string, now: Temporal.Instant): Promise<string | undefined> => {
  try {
    ;(await readHours(notation)).periods(now, now.add(whileKept))
    return undefined
  } catch (error) {
    return String(error instanceof Error ? error.message : error).slice(0, 200)
  }
}

const unreadable = (error: string) => ({
  nl: `Deze openingstijden kunnen we niet lezen (${error}).`,
  en: `These opening hours cannot be read (${error}).`,
})
