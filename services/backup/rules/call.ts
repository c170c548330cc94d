import type {
  BackupCallStatus,
  BackupTimelineEntry,
  Notify,
  Outcome,
  Prevented,
} from '../../contracts/api/backup-calls.ts'
import type { Role } from '../../contracts/api/people.ts'
import type { BackupCallState } from '../../contracts/events/backup.ts'
import { toText } from '../../kernel/clock.ts'

/** What can be done to a call; the last one is kept, so that doing it twice is known as such. */
export type Action =
  | 'report'
  | 'escalate'
  | 'cannot'
  | 'acknowledge'
  | 'set-off'
  | 'arrive'
  | 'close'
  | 'reopen'
  | 'hand-over'
  | 'add'
  | 'bed'

/** Where a call is, as far as dispatch needs it; the exact place is sealed. */
export interface CallSite {
  /** We know where: a place or an address. */
  placed: boolean
  /** The place is outside the region. */
  outside: boolean
  /** Areas that hold the place, largest first; none when it is not known. */
  areas: string[]
  /** Keyed hash of the grid cell of the place, only to know two calls about one place. */
  cell: string | undefined
  /** The same of that cell and those around it. */
  nearCells: string[]
  /** Keyed hash of the address. */
  addressKey: string | undefined
}

/** Where the escalation of a call is. */
export interface CallStep {
  /** After the last step it starts again: the next round. */
  round: number
  /** Index of the step that was taken last in this round; -1: none yet. */
  step: number
  stepNotify: Notify | undefined
  /** How many people that step told. */
  stepTold: number
  stepSince: Temporal.Instant
  /** When the next step is taken; absent once somebody has it. */
  stepDue: Temporal.Instant | undefined
  /** The messages of the step, but for those that turned out to be undeliverable. */
  stepMessages: string[]
  /** Everybody told since it was alerted. */
  told: string[]
  /** Who cannot, this round. */
  refused: string[]
  /** Messages decided, ever. */
  alerts: number
  /** It went past its first step, ever. */
  escalated: boolean
}

/** Who has a call, and how far they are. */
export interface CallTeam {
  acknowledgedBy: string | undefined
  team: string[]
  shiftId: string | undefined
  acknowledgedAt: Temporal.Instant | undefined
  setOffAt: Temporal.Instant | undefined
  arrivedAt: Temporal.Instant | undefined
}

/** How a call ended. */
export interface CallEnd {
  closedAt: Temporal.Instant | undefined
  closedBy: string | undefined
  outcome: Outcome | undefined
  visited: boolean | undefined
  prevented: Prevented | undefined
  /** Something was promised; what, is sealed. */
  promised: boolean | undefined
  secondPerson: string | undefined
  /** The municipality did not ask for a second person at the time. */
  secondWaived: boolean
  takenOnBy: string | undefined
  handedOverAt: Temporal.Instant | undefined
}

/** A backup call as the rules see it: everything but what is sealed. */
export interface Call extends CallSite, CallStep, CallTeam, CallEnd {
  id: string
  status: BackupCallStatus
  /** Undefined: nobody has said. */
  danger: boolean | undefined
  reporterId: string
  reporterRoles: Role[]
  /** The person it is about, when known. */
  aboutId: string | undefined
  createdAt: Temporal.Instant
  /** When its escalation began, last. */
  alertedAt: Temporal.Instant
  /** Of the whole call, for the norms. */
  firstAcknowledgedAt: Temporal.Instant | undefined
  firstArrivedAt: Temporal.Instant | undefined
  revision: number
  lastAction: Action
  /** Who did it; absent when the system did. */
  lastActor: string | undefined
}

/** An entry for the history; `text` still readable, the store seals it. */
export interface Entry {
  at: Temporal.Instant
  what: BackupTimelineEntry['what']
  personId?: string | undefined
  notify?: Notify
  count?: number
  text?: string | undefined
}

/** The events a call tells. */
export type CallEvent = Extract<
  keyof typeof import('../../contracts/events/backup.ts').backupEvents,
  `backup-call.${string}`
>

/** The messages of one step that was taken. */
export interface Telling {
  notify: Notify
  round: number
  index: number
  messages: { id: string; personId: string }[]
}

/** What is to be written and told: the call as it becomes, its history, the event, and whom to tell. */
export interface Plan {
  before: Call | undefined
  after: Call
  entries: Entry[]
  event: CallEvent
  tellings: Telling[]
}

/** It is not closed yet. */
export const isOpen = ({ status }: Pick<Call, 'status'>): boolean => status !== 'closed' && status !== 'handed-over'

/** A call as its events tell it. */
export const stateOf = (call: Call): BackupCallState => ({
  ...{ revision: call.revision, status: call.status, danger: call.danger ?? null },
  ...{ placed: call.placed, areas: call.areas, reporterId: call.reporterId, team: call.team },
  ...(call.stepNotify
    ? { step: { round: call.round, index: call.step, notify: call.stepNotify, told: call.stepTold } }
    : {}),
  ...(call.stepDue ? { stepDue: toText(call.stepDue) } : {}),
  ...(call.acknowledgedBy ? { acknowledgedBy: call.acknowledgedBy } : {}),
  ...(call.outcome ? { outcome: call.outcome } : {}),
})
