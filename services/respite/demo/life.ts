import type { StayStatus } from '../../contracts/api/respite-stays.ts'
import type { RespiteDeps } from '../deps.ts'
import type { StayRow } from '../stays/rows.ts'
import { type Change, holdTimer, leaveTimer, type Taking } from '../stays/writing.ts'
import { type DemoStay, demoAsker, demoKeeper } from './stays.ts'

/** A step of a made-up life: when it was, and what it wrote. */
export interface Step {
  now: Temporal.Instant
  change: Change
}

/** The way to each state [DOMAIN, beds 3]. */
const ways: Record<StayStatus, StayStatus[]> = {
  held: ['held'],
  expired: ['held', 'expired'],
  reserved: ['held', 'reserved'],
  cancelled: ['held', 'reserved', 'cancelled'],
  'no-show': ['held', 'reserved', 'no-show'],
  'in-house': ['held', 'reserved', 'in-house'],
  ended: ['held', 'reserved', 'in-house', 'ended'],
}

const events = { 'in-house': 'arrived' } as const

/** Everything that happened to a made-up stay until now, oldest first. */
export const lifeOf = (
  deps: Pick<RespiteDeps, 'settings'>,
  held: StayRow,
  { status, nextStep }: Pick<DemoStay, 'status' | 'nextStep'>,
  { taking, now }: { taking: Taking; now: Temporal.Instant },
): Step[] => {
  const times = timesOf(taking, status, now)
  const steps = ways[status]
  return steps.map((is, i) => {
    const isLast = i === steps.length - 1
    const before = { ...held, createdAt: times.held, revision: i + 1, status: is }
    const after = { ...before, ...whatIs(deps, before, times), ...(is === 'ended' ? { nextStep } : {}) }
    const isGone = ['expired', 'cancelled', 'no-show'].includes(is)
    return {
      now: times[is],
      change: {
        after,
        event: is === 'in-house' ? events[is] : is,
        entries: [{ ...entryOf(is, held), what: is === 'in-house' ? events[is] : is }],
        ...(i === 0 ? { takes: taking } : isGone ? { takes: null } : {}),
        beds: isLast ? [held.bedId] : [],
        timers: isLast ? timersOf(after, taking) : [],
      },
    }
  })
}

type Times = Record<StayStatus, Temporal.Instant>

/** When everything was: never later than now. */
const timesOf = ({ from, cleanAt }: Taking, status: StayStatus, now: Temporal.Instant): Times => {
  const past = (at: Temporal.Instant) => (Temporal.Instant.compare(at, now) < 0 ? at : now)
  const held = status === 'held' ? now : past(from.subtract({ hours: 52 }))
  const reserved = past(held.add({ minutes: 12 }))
  const arrived = past(from.add({ minutes: 40 }))
  return {
    ...{ held, reserved, 'in-house': arrived, ended: past(cleanAt.subtract({ minutes: 50 })) },
    ...{ cancelled: past(held.add({ hours: 30 })), 'no-show': past(cleanAt), expired: past(held.add({ minutes: 30 })) },
  }
}

/** What stands in a stay that is where it is. */
const whatIs = (deps: Pick<RespiteDeps, 'settings'>, { status }: StayRow, times: Times): Partial<StayRow> => {
  const heldUntil = times.held.add(deps.settings.duration('stays.holdTime'))
  if (status === 'held')
    return { heldUntil, holdUntilAtMost: times.held.add(deps.settings.duration('stays.longestHold')) }
  if (status === 'in-house') return { arrivedAt: times['in-house'] }
  if (status === 'ended') return { arrivedAt: times['in-house'], endedAt: times.ended }
  return status === 'reserved' ? {} : { endedAt: times[status] }
}

const entryOf = (status: StayStatus, { period, bedId }: StayRow) => {
  if (status === 'held') return { by: demoAsker, period, bedId }
  if (status === 'expired') return {}
  return { by: status === 'reserved' || status === 'cancelled' ? demoAsker : demoKeeper }
}

const timersOf = ({ status, heldUntil }: StayRow, { cleanAt }: Taking) => {
  if (status === 'held' && heldUntil) return [{ kind: holdTimer, dueAt: heldUntil }]
  return status === 'reserved' || status === 'in-house' ? [{ kind: leaveTimer, dueAt: cleanAt }] : []
}
