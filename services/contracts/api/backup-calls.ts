import { type Static, Type } from 'typebox'
import { AreaId, Id, Instant, Page, Paging, Point, Strict } from './common.ts'
import { OpenState } from './opening-hours.ts'
import { PersonRef } from './people.ts'
import { Nights, StayKind } from './respite-locations.ts'
import { StayStatus } from './respite-stays.ts'

/** Where a backup call stands [DOMAIN, backup 4]. */
export const BackupCallStatus = Type.Enum([
  'alerted',
  'acknowledged',
  'on-the-way',
  'on-the-scene',
  'closed',
  'handed-over',
])
/** The statuses, as a type. */
export type BackupCallStatus = 'alerted' | 'acknowledged' | 'on-the-way' | 'on-the-scene' | 'closed' | 'handed-over'

/** Whom a step of the escalation tells [API.md, escalation policies]. */
export const Notify = Type.Enum(['night-team', 'second-team', 'shift-lead', 'manager-on-call'])
/** The groups a step can tell, as a type. */
export type Notify = 'night-team' | 'second-team' | 'shift-lead' | 'manager-on-call'

/** How a visit ended [004, 3.5, 5.3.4; DOMAIN, backup 4]. */
export const Outcome = Type.Enum([
  'calmed-down',
  'stays-home-with-appointments',
  'time-out-bed',
  'bridging',
  'support-stepped-up',
  'crisis-service',
  'psycholance',
  'police',
  'ambulance',
  'no-clinical-bed',
  'nobody-found',
  'false-report',
])
/** The outcomes, as a type. */
export type Outcome = (typeof outcomes)[number]
/** The outcomes in the order screens list them. */
export const outcomes = [
  'calmed-down',
  'stays-home-with-appointments',
  'support-stepped-up',
  'time-out-bed',
  'bridging',
  'crisis-service',
  'psycholance',
  'ambulance',
  'police',
  'no-clinical-bed',
  'nobody-found',
  'false-report',
] as const

/** Which heavier deployment a visit prevented, the duo's stated aim [004, 5.3.4]; `none`: it prevented none. */
export const Prevented = Type.Enum(['none', 'crisis-service', 'police', 'ambulance', 'admission', 'eviction'])
/** The deployments that can be prevented, as a type. */
export type Prevented = 'none' | 'crisis-service' | 'police' | 'ambulance' | 'admission' | 'eviction'
/** The same, in the order screens list them. */
export const preventions: Prevented[] = ['none', 'crisis-service', 'police', 'ambulance', 'admission', 'eviction']

/** Where somebody is needed, as far as the reporter can say. */
export const CallPlace = Strict({
  place: Type.Optional(Point),
  address: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
})
export type CallPlace = Static<typeof CallPlace>

const What = Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' })
const Who = Type.String({ minLength: 1, maxLength: 500 })

/** A telephone number as people write it: 6 to 15 digits, with signs in between. */
const Phone = Type.String({
  maxLength: 40,
  pattern: '^[+ ()-]*([0-9][+ ()-]*){6,15}$',
  description: 'on which the team can call the reporter',
})

/**
 * A report to the backup: four questions at most, of which only 'what' must be answered [004, 3.1; DOMAIN, backup 1].
 * `aboutMe`: the reporter is in need, so that the team may see the crisis card they shared.
 */
export const NewBackupCall = Strict({
  what: What,
  where: Type.Optional(CallPlace),
  who: Type.Optional(Who),
  phone: Type.Optional(Phone),
  dangerNow: Type.Optional(Type.Boolean()),
  aboutMe: Type.Optional(Type.Boolean()),
})
export type NewBackupCall = Static<typeof NewBackupCall>

/** What is told later, while the team may already be under way; nothing that was said before is lost. */
export const BackupCallPatch = Type.Object(
  {
    what: Type.Optional(What),
    where: Type.Optional(CallPlace),
    who: Type.Optional(Who),
    phone: Type.Optional(Phone),
    dangerNow: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type BackupCallPatch = Static<typeof BackupCallPatch>

/** The step of the escalation a call is on. */
export const EscalationStep = Type.Object({
  round: Type.Integer({ minimum: 1, description: 'after the last step it starts again' }),
  index: Type.Integer({ minimum: 0 }),
  notify: Notify,
  told: Type.Integer({ minimum: 0, description: 'how many people this step told' }),
})
export type EscalationStep = Static<typeof EscalationStep>

/** Another call about the same place within the set time: shown together, never merged. */
export const RelatedCall = Type.Object({
  id: Id,
  status: BackupCallStatus,
  createdAt: Instant,
  why: Type.Enum(['same-place', 'same-person']),
})
export type RelatedCall = Static<typeof RelatedCall>

/** How a visit was reported when the call was closed. */
export const Visit = Type.Object({
  outcome: Outcome,
  visited: Type.Boolean(),
  prevented: Type.Optional(Prevented),
  reason: Type.Optional(Type.String({ description: 'why there was no visit' })),
  secondPerson: Type.Optional(PersonRef),
  report: Type.Optional(Type.String()),
  promised: Type.Optional(Type.String()),
})
export type Visit = Static<typeof Visit>

/** The bed that was taken from within a call [DOMAIN, backup 4]; the last one that went, when it has none now. */
export const CallBed = Type.Object({
  stayId: Id,
  status: StayStatus,
  kind: StayKind,
  location: Type.Optional(Type.String({ description: 'name of the location' })),
  period: Nights,
  heldUntil: Type.Optional(Instant),
})
export type CallBed = Static<typeof CallBed>

/** Telephone numbers to have at hand when somebody is in danger. */
export const BackupNumbers = Type.Object({
  emergency: Type.String(),
  suicidePrevention: Type.String(),
  backup: Type.String(),
})

/**
 * A backup call. Staff see all of it; who reported it sees how it goes, in words (`message`), and what they said
 * themselves; what somebody may not see is absent.
 */
export const BackupCall = Type.Object({
  id: Id,
  status: BackupCallStatus,
  message: Type.String({ description: "how it goes, in the asker's language" }),
  mine: Type.Boolean({ description: 'I reported it' }),
  what: Type.Optional(Type.String()),
  who: Type.Optional(Type.String()),
  place: Type.Optional(Point),
  address: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String({ description: 'on which the reporter can be called; absent: nobody has said' })),
  dangerNow: Type.Optional(Type.Boolean({ description: 'absent: nobody has said' })),
  placed: Type.Boolean({ description: 'we know where: a place or an address' }),
  outside: Type.Optional(Type.Boolean({ description: 'the place is outside the region' })),
  areas: Type.Optional(Type.Array(AreaId)),
  numbers: BackupNumbers,
  reporter: Type.Optional(PersonRef),
  reporterRoles: Type.Optional(Type.Array(Type.String())),
  about: Type.Optional(PersonRef),
  crisisCard: Type.Optional(Type.Boolean({ description: 'there is a crisis card the team may see' })),
  step: Type.Optional(EscalationStep),
  stepDue: Type.Optional(Instant),
  acknowledgedBy: Type.Optional(PersonRef),
  team: Type.Optional(Type.Array(PersonRef)),
  visit: Type.Optional(Visit),
  bed: Type.Optional(CallBed),
  related: Type.Optional(Type.Array(RelatedCall)),
  createdAt: Instant,
  alertedAt: Instant,
  acknowledgedAt: Type.Optional(Instant),
  setOffAt: Type.Optional(Instant),
  arrivedAt: Type.Optional(Instant),
  closedAt: Type.Optional(Instant),
  revision: Type.Integer(),
})
export type BackupCall = Static<typeof BackupCall>

/** A page of backup calls. */
export const BackupCallPage = Page(BackupCall)
export type BackupCallPage = Static<typeof BackupCallPage>

/** Query of the calls: newest first; `open`: everything that is not closed yet; `mine`: those I reported. */
export const BackupCallQuery = Type.Object(
  {
    ...Paging,
    status: Type.Optional(BackupCallStatus),
    open: Type.Optional(Type.Boolean()),
    mine: Type.Optional(Type.Boolean()),
    area: Type.Optional(AreaId),
  },
  { additionalProperties: false },
)
export type BackupCallQuery = Static<typeof BackupCallQuery>

/** One thing that happened to a call. */
export const BackupTimelineEntry = Type.Object({
  id: Type.String(),
  at: Instant,
  what: Type.Enum([
    'reported',
    'added',
    'told', // a step of the escalation told people
    'reached-nobody', // a step that told nobody, and passed at once
    'cannot',
    'acknowledged',
    'released',
    'set-off',
    'arrived',
    'closed',
    'reopened',
    'handed-over',
    'looked-at-card',
    'bed-taken', // held for this call; `text` is where
    'bed-reserved',
    'bed-arrived',
    'bed-moved',
    'bed-expired', // the time of holding it ended
    'bed-gone', // cancelled, by somebody or because the call closed without it; or nobody came
  ]),
  person: Type.Optional(PersonRef),
  notify: Type.Optional(Notify),
  count: Type.Optional(Type.Integer({ description: 'how many people were told' })),
  text: Type.Optional(Type.String()),
})
export type BackupTimelineEntry = Static<typeof BackupTimelineEntry>

/** Why somebody cannot go. */
export const Cannot = Strict({ reason: Type.Optional(Type.String({ maxLength: 1000 })) })

/**
 * Closes a call: with a visit, or without one for a reason that a second person gives [004; DOMAIN, backup 3].
 * `steppedUp`: support stepped up for a time, 'from outpatient to 24-hour supervision' [004, 5.3.4].
 */
export const CloseCall = Strict({
  outcome: Outcome,
  visited: Type.Boolean(),
  reason: Type.Optional(Type.String({ minLength: 1, maxLength: 2000, pattern: '\\S' })),
  secondPerson: Type.Optional(Id),
  prevented: Type.Optional(Prevented),
  report: Type.Optional(Type.String({ maxLength: 8000 })),
  promised: Type.Optional(Type.String({ maxLength: 4000 })),
  steppedUp: Type.Optional(
    Strict({
      until: Type.String({ format: 'date' }),
      what: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }),
    }),
  ),
})
export type CloseCall = Static<typeof CloseCall>

/** What is near a call: support points, those that are open first. Free beds are asked of who keeps them, with the place of the call. */
export const NearCall = Type.Object({
  supportPoints: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      place: Point,
      distance: Type.Number({ description: 'metres' }),
      functions: Type.Array(Type.String()),
      opening: Type.Optional(OpenState),
    }),
  ),
})
export type NearCall = Static<typeof NearCall>

/** What somebody wrote beforehand for such a night: crisis card, WRAP [004, 4.3.2; DOMAIN, backup 9]. */
export const CrisisCard = Strict({
  signs: Type.Optional(Type.String({ maxLength: 2000, description: 'how you see that it goes badly' })),
  helps: Type.Optional(Type.String({ maxLength: 2000, description: 'what helps me' })),
  avoid: Type.Optional(Type.String({ maxLength: 2000, description: 'what you had better not do' })),
  contacts: Type.Optional(Type.String({ maxLength: 1000, description: 'whom to call' })),
  medication: Type.Optional(Type.String({ maxLength: 1000 })),
  shared: Type.Boolean({ description: 'the night team may see it when they come to me' }),
})
export type CrisisCard = Static<typeof CrisisCard>
/** My crisis card; null: I have none. */
export const MyCrisisCard = Type.Union([CrisisCard, Type.Null()])

/** An earlier call about the same person, for those who may see it; every look is logged. */
export const EarlierCall = Type.Object({
  id: Id,
  createdAt: Instant,
  outcome: Type.Optional(Outcome),
  report: Type.Optional(Type.String()),
})
/** The crisis card and the earlier calls of who a call is about. */
export const CallBackground = Type.Object({
  crisisCard: Type.Union([CrisisCard, Type.Null()]),
  earlier: Type.Array(EarlierCall),
})
export type CallBackground = Static<typeof CallBackground>

/** One step of an escalation policy; `after` counts from the step before, ISO 8601. */
export const PolicyStep = Strict({
  after: Type.String({ maxLength: 40, description: 'ISO 8601 duration, `PT3M`' }),
  notify: Notify,
})
export type PolicyStep = Static<typeof PolicyStep>
/** New steps of a policy. */
export const NewPolicy = Strict({ steps: Type.Array(PolicyStep, { minItems: 1, maxItems: 20 }) })
export type NewPolicy = Static<typeof NewPolicy>
/** The escalation policy of an area; `inherited`: it has none of its own and uses the municipality's. */
export const EscalationPolicy = Type.Object({
  area: AreaId,
  steps: Type.Array(PolicyStep),
  inherited: Type.Boolean(),
})
export type EscalationPolicy = Static<typeof EscalationPolicy>
/** The area in the path. */
export const AreaParams = Type.Object({ area: AreaId })
