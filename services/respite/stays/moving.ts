import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { Overrule } from '../../contracts/api/respite-stays.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { nightAt, spanOf } from '../rules/nights.ts'
import { type Acting, wantedBy } from './actions.ts'
import type { Decision } from './changing.ts'
import { assertPeriod, assertRoom } from './checking.ts'
import { lockClients } from './facts.ts'
import { leavingNow } from './leaving.ts'
import { lockOwnPlace, lockPlace } from './place.ts'
import type { StayRow } from './rows.ts'
import { leaveTimer, type NewEntry } from './writing.ts'

/** How a limit may be put aside for what is asked. */
export interface Overruling {
  overrule?: Overrule | undefined
  mayOverrule(stay: StayRow, rule: Overrule['rule']): boolean
}

const overruled = (stay: StayRow, by: string, { overrule, mayOverrule }: Overruling) => {
  if (!overrule) return { overruled: stay.overruled, entries: [] as NewEntry[] }
  if (!mayOverrule(stay, overrule.rule)) throw new HttpProblem('forbidden')
  return {
    overruled: [...stay.overruled, { rule: overrule.rule, by }],
    entries: [{ what: 'overruled', by, ...overrule }] satisfies NewEntry[],
  }
}

/** What this stay asks for, with what is put aside for it now, or was before. */
const wanted = (stay: StayRow, { overrule }: Overruling) => ({ ...wantedBy(stay), ...(overrule ? { overrule } : {}) })

/**
 * Another date of leaving: more nights on the same bed, if all of them can be had, or fewer.
 * @throws HttpProblem as `assertRoom`; then everything is as it was
 */
export const extend = async (acting: Acting, stay: StayRow, to: string, overruling: Overruling): Promise<Decision> => {
  const { deps, work, by } = acting
  const place = await lockPlace(deps, work, stay.bedId)
  const period: Nights = { from: stay.period.from, to }
  const tonight = nightAt(work.now, place.hours.dayStartsAt)
  const begins = stay.status === 'in-house' && tonight.toString() > period.from ? tonight.toString() : period.from
  assertPeriod({ from: begins, to }, tonight, '/to')
  await lockClients(work.db, stay.clientKeys)
  const put = overruled(stay, by, overruling)
  const takes = await assertRoom(deps, work, place, { ...wanted(stay, overruling), period })
  return {
    change: {
      after: { ...stay, period, overruled: put.overruled, overdue: false, revision: stay.revision + 1 },
      ...{ event: 'extended', takes, beds: [stay.bedId] },
      entries: [{ what: 'extended', by, period }, ...put.entries],
      timers: stay.status === 'held' ? [] : [{ kind: leaveTimer, dueAt: spanOf(period, place.hours).leaveBy }],
    },
    freed: to < stay.period.to ? [stay.bedId] : [],
  }
}

/**
 * Another bed: for all nights, or for those that are left when somebody sleeps in it already; then the old bed is
 * cleaned, and the history keeps which nights were slept there.
 * @throws HttpProblem as `assertRoom`; then everything is as it was
 */
export const move = async (acting: Acting, stay: StayRow, bedId: string, overruling: Overruling): Promise<Decision> => {
  const { deps, work, by } = acting
  if (bedId === stay.bedId) throw new HttpProblem('wrong-state')
  const place = await lockPlace(deps, work, bedId)
  await lockClients(work.db, stay.clientKeys)
  const put = overruled(stay, by, overruling)
  const inHouse = stay.status === 'in-house'
  const takes = await assertRoom(deps, work, place, {
    ...{ ...wanted(stay, overruling), period: stay.period },
    ...(inHouse ? { from: work.now } : {}),
  })
  const old = inHouse ? await leavingNow(work, await lockOwnPlace(deps, work, stay.bedId), stay) : null
  const tonight = nightAt(work.now, place.hours.dayStartsAt).toString()
  const slept = inHouse && tonight > stay.period.from ? { period: { from: stay.period.from, to: tonight } } : {}
  return {
    change: {
      after: {
        ...{ ...stay, bedId, locationId: place.location.id, locationAreas: place.location.areas },
        ...{ organisationId: place.location.organisation_id, overruled: put.overruled, revision: stay.revision + 1 },
      },
      ...{ event: 'moved', takes, ...(old ? { leaves: old } : {}), beds: [bedId, stay.bedId] },
      entries: [{ what: 'moved', by, bedId: stay.bedId, ...slept }, ...put.entries],
    },
    freed: [stay.bedId],
  }
}
