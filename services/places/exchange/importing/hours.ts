import type { LocalText } from '../../../contracts/api/common.ts'
import { type Opened, openedBy, openedOf, windowAt } from '../../hours/opened.ts'
import type { PartlyRead, Remark } from '../reading/draft.ts'
import type { Progress } from './import.ts'

/** When things with a notation are open, worked out before anything is written: no transaction waits for it. */
export type WorkedOut = Map<string | null, Opened>

const atATime = 100

/** Works out the hours of a file's points, each notation once, and tells which cannot be read. */
export const workOutHours = async (
  points: PartlyRead[],
  now: Temporal.Instant,
  progress: Progress,
): Promise<{ opened: WorkedOut; faults: Remark[] }> => {
  const notations = [...new Set(points.flatMap(({ facts }) => facts.hours ?? []))]
  const [opened, why]: [WorkedOut, Map<string, LocalText>] = [new Map(), new Map()]
  for (let start = 0; start < notations.length; start += atATime) {
    progress('hours', start, notations.length)
    const found = await openedBy(notations.slice(start, start + atATime), windowAt(now))
    for (const [notation, one] of found)
      if (one instanceof Error) why.set(notation, one.words)
      else opened.set(notation, one)
  }
  return { opened, faults: points.flatMap(point => faultOf(point, why)) }
}

const faultOf = ({ at, facts }: PartlyRead, why: Map<string, LocalText>): Remark[] => {
  const reason = why.get(facts.hours ?? '')
  if (!reason) return []
  const nl = `Deze openingstijden kunnen we niet lezen: ${reason.nl}`
  return [{ at, field: 'hours', detail: { nl, en: `These opening hours cannot be read: ${reason.en}` } }]
}

/** What was worked out; what somebody changed meanwhile is worked out now. */
export const openedFrom =
  (known: WorkedOut): typeof openedOf =>
  async (notations, now) => {
    const missing = [...new Set(notations.filter(notation => !known.has(notation)))]
    const found = new Map((await openedOf(missing, now)).map((opened, i) => [missing[i] ?? null, opened]))
    return notations.flatMap(notation => known.get(notation) ?? found.get(notation) ?? [])
  }
