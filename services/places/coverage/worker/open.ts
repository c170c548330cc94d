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

/** When something with these hours is open within a period; hours that cannot be read, or not so far ahead: never. */
export const spansOf = async (notation: string, from: number, to: number): Promise<Spans> => {
  const hours = await readable(notation)
  if (!hours) return []
  try {
    const [start, end] = [from, to].map(at => Temporal.Instant.fromEpochMilliseconds(at)) as [
      Temporal.Instant,
      Temporal.Instant,
    ]
    return hours.periods(start, end).map(period => [period.from.epochMilliseconds, period.to.epochMilliseconds])
  } catch {
    return []
  }
}

const readable = async (notation: string): Promise<Hours | undefined> => {
  try {
    return await readHours(notation)
  } catch (error) {
    if (error instanceof HoursNotUnderstood) return undefined
    throw error
  }
}
