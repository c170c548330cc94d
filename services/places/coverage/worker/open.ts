import { type Hours, HoursNotUnderstood, readHours } from '../../../kernel/opening-hours.ts'
import type { Spans } from '../rules/moments.ts'
import type { CountedPoint } from './jobs.ts'

/** Those of the points that are open at a moment; whose hours are not given is open. @param at null: whatever the hours */
export const openAt = async (points: CountedPoint[], at: number | null): Promise<CountedPoint[]> => {
  if (at === null) return points
  const open: CountedPoint[] = []
  for (const point of points) if (await isOpen(point, at)) open.push(point)
  return open
}

const isOpen = async ([, , , notation]: CountedPoint, at: number) =>
  notation === null || (await spansOf(notation, at, at + 1)).length > 0

/** When something with these hours is open within a period; hours that cannot be read: never. */
export const spansOf = async (notation: string, from: number, to: number): Promise<Spans> => {
  const hours = await readable(notation)
  const periods = hours?.periods(
    Temporal.Instant.fromEpochMilliseconds(from),
    Temporal.Instant.fromEpochMilliseconds(to),
  )
  return periods?.map(period => [period.from.epochMilliseconds, period.to.epochMilliseconds]) ?? []
}

const readable = async (notation: string): Promise<Hours | undefined> => {
  try {
    return await readHours(notation)
  } catch (error) {
    if (error instanceof HoursNotUnderstood) return undefined
    throw error
  }
}
