import { type Static, Type } from 'typebox'
import { CallBed, Outcome } from './backup-calls.ts'
import { AreaId, Id, Instant, Page, Paging, Strict } from './common.ts'
import { PersonRef } from './people.ts'

// ── Devices on duty: silence is an alarm [DOMAIN, backup 6] ──────────────────────────────────────────────────────

/** How a device on duty is: what would keep an alert from being heard. */
export const DeviceState = Strict({
  sound: Type.Boolean({ description: 'sound was unlocked and can be played' }),
  muted: Type.Optional(Type.Boolean()),
  notifications: Type.Optional(Type.Enum(['granted', 'denied', 'default'])),
  wakeLock: Type.Optional(Type.Boolean({ description: 'the screen is kept on' })),
  battery: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
})
export type DeviceState = Static<typeof DeviceState>
/** Puts this device on duty: 'start shift'. */
export const NewDutyDevice = Strict({
  name: Type.String({ minLength: 1, maxLength: 80 }),
  state: DeviceState,
})
export type NewDutyDevice = Static<typeof NewDutyDevice>
/** A heartbeat; `drill`: the synthetic call this device has just heard. */
export const Heartbeat = Strict({ state: DeviceState, drill: Type.Optional(Id) })
export type Heartbeat = Static<typeof Heartbeat>
/** A device on duty. */
export const DutyDevice = Type.Object({
  id: Id,
  person: PersonRef,
  name: Type.String(),
  state: DeviceState,
  status: Type.Enum(['well', 'hindered', 'silent', 'stopped']),
  hindrances: Type.Array(Type.Enum(['sound', 'muted', 'notifications', 'wake-lock', 'battery'])),
  startedAt: Instant,
  lastSeenAt: Instant,
  beatEvery: Type.String({ description: 'how often to send a heartbeat, ISO 8601' }),
})
export type DutyDevice = Static<typeof DutyDevice>
/** The devices on duty. */
export const DutyDevicePage = Page(DutyDevice)
export type DutyDevicePage = Static<typeof DutyDevicePage>

/** A link of the chain that a synthetic call runs through. */
export const DrillLink = Type.Object({
  link: Type.Enum(['log', 'queue', 'notify', 'screen']),
  at: Type.Optional(Instant),
  milliseconds: Type.Optional(Type.Integer()),
  late: Type.Boolean(),
})
/** A synthetic call: never shown as a real one. */
export const Drill = Type.Object({
  id: Id,
  startedAt: Instant,
  status: Type.Enum(['running', 'arrived', 'late']),
  links: Type.Array(DrillLink),
})
export type Drill = Static<typeof Drill>
/** The synthetic calls, newest first. */
export const DrillPage = Page(Drill)
export type DrillPage = Static<typeof DrillPage>

// ── Afterwards ───────────────────────────────────────────────────────────────────────────────────────────────────

/** Query of the handover of a night: the date of the morning it ends on. */
export const HandoverQuery = Type.Object(
  { ...Paging, area: Type.Optional(AreaId), date: Type.Optional(Type.String({ format: 'date' })) },
  { additionalProperties: false },
)
export type HandoverQuery = Static<typeof HandoverQuery>

/** One call in a handover: what happened, what was promised, what is open, who takes it on. */
export const HandoverItem = Type.Object({
  callId: Id,
  status: Type.String(),
  at: Instant,
  address: Type.Optional(Type.String()),
  what: Type.String(),
  outcome: Type.Optional(Outcome),
  report: Type.Optional(Type.String()),
  promised: Type.Optional(Type.String()),
  open: Type.Boolean({ description: 'not closed yet, or something promised that nobody took on' }),
  takenOnBy: Type.Optional(PersonRef),
  steppedUp: Type.Optional(Type.Object({ until: Type.String({ format: 'date' }), what: Type.String() })),
  bed: Type.Optional(CallBed),
})
export type HandoverItem = Static<typeof HandoverItem>

/** What the night leaves for the day, per area [004, 5.3.4; DOMAIN, backup 10]. */
export const Handover = Type.Object({
  id: Type.String({ description: 'area and date: `stadsdeel-oost.2026-12-01`' }),
  area: AreaId,
  date: Type.String({ format: 'date' }),
  period: Type.Object({ from: Instant, to: Instant }),
  items: Type.Array(HandoverItem),
  note: Type.Optional(Type.String()),
  signedOff: Type.Optional(Type.Object({ by: PersonRef, at: Instant })),
})
export type Handover = Static<typeof Handover>
/** The handovers of a morning. */
export const HandoverPage = Page(Handover)
export type HandoverPage = Static<typeof HandoverPage>
/** The handover in the path. */
export const HandoverParams = Type.Object({
  id: Type.String({ pattern: '^[a-z]+-[a-z0-9-]+\\.\\d{4}-\\d{2}-\\d{2}$', maxLength: 140 }),
})
/** Read and signed off by the day team. */
export const SignOff = Strict({ note: Type.Optional(Type.String({ maxLength: 4000 })) })
export type SignOff = Static<typeof SignOff>
/** Takes on what a call left open; without `personId`: myself. */
export const TakeOn = Strict({ callId: Id, personId: Type.Optional(Id) })
export type TakeOn = Static<typeof TakeOn>

/** The notice to Vangnet & Advies (GGD) about a call, as a document [004, 5.3.4]. */
export const Notice = Type.Object({
  callId: Id,
  title: Type.String(),
  madeAt: Instant,
  sections: Type.Array(Type.Object({ heading: Type.String(), text: Type.String() })),
})
export type Notice = Static<typeof Notice>

// ── Figures ──────────────────────────────────────────────────────────────────────────────────────────────────────

/** Query of the figures: local dates, half open. */
export const BackupFigureQuery = Strict({
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
  area: Type.Optional(AreaId),
})
export type BackupFigureQuery = Static<typeof BackupFigureQuery>

/** A norm, and how often it was met [DOMAIN, backup 7]. */
export const Norm = Type.Object({
  id: Type.Enum(['within-45-minutes', 'within-the-hour', 'within-four-hours']),
  minutes: Type.Integer(),
  goal: Type.Number({ description: 'share that should meet it, 0 to 1' }),
  met: Type.Integer(),
  of: Type.Integer(),
  share: Type.Union([Type.Number(), Type.Null()]),
  source: Type.String(),
})
/** Response times against the norms, alerts per visit, outcomes and what was prevented. */
export const BackupFigures = Type.Object({
  from: Type.String({ format: 'date' }),
  to: Type.String({ format: 'date' }),
  calls: Type.Integer(),
  visits: Type.Integer(),
  closedWithoutVisit: Type.Integer(),
  alerts: Type.Integer({ description: 'messages decided: how often somebody was told' }),
  alertsPerVisit: Type.Union([Type.Number(), Type.Null()]),
  escalated: Type.Integer({ description: 'calls that went past their first step' }),
  minutesToAcknowledge: Type.Object({
    p50: Type.Union([Type.Number(), Type.Null()]),
    p90: Type.Union([Type.Number(), Type.Null()]),
  }),
  minutesToArrive: Type.Object({
    p50: Type.Union([Type.Number(), Type.Null()]),
    p90: Type.Union([Type.Number(), Type.Null()]),
  }),
  norms: Type.Array(Norm),
  outcomes: Type.Record(Type.String(), Type.Integer()),
  prevented: Type.Record(Type.String(), Type.Integer()),
})
export type BackupFigures = Static<typeof BackupFigures>
