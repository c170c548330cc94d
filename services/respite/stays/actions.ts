import type { EndStay, NextStep, StayPlan } from '../../contracts/api/respite-stays.ts'
import { nextSteps } from '../../contracts/api/respite-stays.ts'
import { timeZone } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { nightAt, spanOf } from '../rules/nights.ts'
import { heldLonger } from '../rules/stay-life.ts'
import type { Decision } from './changing.ts'
import { assertRoom } from './checking.ts'
import { released } from './expiring.ts'
import { lockClients } from './facts.ts'
import { leavingNow } from './leaving.ts'
import { lockOwnPlace } from './place.ts'
import type { StayRow } from './rows.ts'
import { holdTimer, leaveTimer } from './writing.ts'

/** Who acts, in which work. */
export interface Acting {
  deps: RespiteDeps
  work: Work
  by: string
}

/** Holds a bed longer: as long again, but no longer than allowed in all [WCAG 2.2.1]. */
export const keepHolding = ({ deps, work, by }: Acting, stay: StayRow): Decision => {
  const holdTime = deps.settings.duration('stays.holdTime')
  const longer = heldLonger({ now: work.now, holdTime }, stay.holdUntilAtMost ?? work.now)
  // An offer of the waiting list is held for hours: longer is never shorter.
  const heldUntil = stay.heldUntil && Temporal.Instant.compare(stay.heldUntil, longer) > 0 ? stay.heldUntil : longer
  return {
    change: {
      after: { ...stay, heldUntil, revision: stay.revision + 1 },
      ...{ event: 'kept-holding', entries: [{ what: 'kept-holding', by }], beds: [] },
      timers: [{ kind: holdTimer, dueAt: heldUntil }],
    },
  }
}

/** The bed is really theirs. Who never comes, or does not go, is found when the time of leaving has come. */
export const reserve = async ({ deps, work, by }: Acting, stay: StayRow): Promise<Decision> => {
  const { hours } = await lockOwnPlace(deps, work, stay.bedId)
  return {
    change: {
      after: { ...stay, status: 'reserved', heldUntil: undefined, revision: stay.revision + 1 },
      ...{ event: 'reserved', entries: [{ what: 'reserved', by }], beds: [stay.bedId] },
      timers: [{ kind: leaveTimer, dueAt: spanOf(stay.period, hours).leaveBy }],
    },
  }
}

/** The guest is there. Who comes nights too early stays those nights, too, if the bed has room for them. */
export const arrive = async (acting: Acting, stay: StayRow): Promise<Decision> => {
  const { deps, work, by } = acting
  const place = await lockOwnPlace(deps, work, stay.bedId)
  const tonight = nightAt(work.now, place.hours.dayStartsAt).toString()
  const isEarly = tonight < stay.period.from
  const period = isEarly ? { ...stay.period, from: tonight } : stay.period
  if (isEarly) await lockClients(work.db, stay.clientKeys)
  const takes = isEarly && (await assertRoom(deps, work, place, { ...wantedBy(stay), period, from: work.now }))
  return {
    change: {
      after: { ...stay, status: 'in-house', period, arrivedAt: work.now, revision: stay.revision + 1 },
      ...{ event: 'arrived', entries: [{ what: 'arrived', by }], beds: [stay.bedId], ...(takes ? { takes } : {}) },
    },
  }
}

/** What a stay asks of a bed. What was put aside for it once stays put aside. */
export const wantedBy = (stay: StayRow) => {
  const rule = stay.overruled.at(-1)?.rule
  return {
    ...{ kind: stay.kind, groups: stay.groups, clientKeys: stay.clientKeys, stayId: stay.id },
    recurring: stay.seriesId !== undefined,
    ...(rule ? { overrule: { rule, reason: '' } } : {}),
  }
}

/** A stay ends with a next step; the nights that were not slept are given back [001, drempelloos]. */
export const end = async ({ deps, work, by }: Acting, stay: StayRow, body: EndStay): Promise<Decision> => {
  const known = nextSteps.find(step => step === body.nextStep)
  const note = known ? body.note : [body.nextStep, body.note].filter(Boolean).join('\n')
  const nextStep: NextStep = known ?? 'other'
  const today = work.now.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  const period = { from: stay.period.from, to: today > stay.period.from ? today : stay.period.from }
  const place = await lockOwnPlace(deps, work, stay.bedId)
  return {
    change: {
      after: {
        ...released(stay, 'ended', work.now),
        ...{ period, nextStep, overdue: false },
        nextStepNote: note ? await deps.vault.seal(stayKey(stay.id), note) : undefined,
      },
      ...{ event: 'ended', entries: [{ what: 'ended', by, period }], beds: [stay.bedId] },
      takes: await leavingNow(work, place, stay),
    },
    freed: [stay.bedId],
  }
}

/** The bed is not needed, or nobody came. */
export const letGo = (
  { work, by }: Pick<Acting, 'work'> & { by?: string },
  stay: StayRow,
  { status, reason }: { status: 'cancelled' | 'no-show'; reason?: string | undefined },
): Decision => ({
  change: {
    after: released(stay, status, work.now),
    ...{ event: status, entries: [{ what: status, by, reason }], takes: null, beds: [stay.bedId] },
  },
  freed: [stay.bedId],
})

/** What goes with a stay; what is not told again stays as it was. */
export const plan = async ({ deps, by }: Acting, stay: StayRow, words: StayPlan): Promise<Decision> => {
  const before = stay.plan ? await deps.vault.open(stay.plan) : null
  const all = { ...(before ? (JSON.parse(before) as StayPlan) : {}), ...words }
  const sealed = await deps.vault.seal(stayKey(stay.id), JSON.stringify(all))
  return {
    change: {
      after: { ...stay, plan: sealed, revision: stay.revision + 1 },
      ...{ event: 'planned', entries: [{ what: 'planned', by }], beds: [] },
    },
  }
}
