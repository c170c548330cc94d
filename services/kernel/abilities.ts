import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability'
import type { Role } from '../contracts/api/people.ts'
import { type Asker, isKey } from './asker.ts'

/** What can be done. */
export type Action =
  | 'read' // see it whole
  | 'browse' // see that it is there, blurred
  | 'create'
  | 'create-for-others' // on the phone for somebody
  | 'update'
  | 'cancel'
  | 'complete'
  | 'reopen'
  | 'hand-on'
  | 'confirm'
  | 'refuse-helper'
  | 'answer' // accept, decline, withdraw
  | 'propose'
  | 'respond' // acknowledge, cannot, set off, arrive, close, reopen, hand over
  | 'plan' // shifts of others
  | 'sign-off'
  | 'overrule' // a limit, with a reason
  | 'accommodate' // arrive, end, no-show: what happens at the door of a location
  | 'review' // look whether what others wrote can be published
  | 'manage'

/** What it is done to. */
export type Subject =
  | 'HelpRequest'
  | 'Offer'
  | 'Candidate'
  | 'HelperProfile'
  | 'Setting'
  | 'Area'
  | 'SupportPoint'
  | 'SupportPointReport'
  | 'Coverage'
  | 'Population'
  | 'Activity'
  | 'SignUp' // oneself, for an activity
  | 'Account'
  | 'Organisation'
  | 'Person'
  | 'BackupCall'
  | 'Shift'
  | 'ShiftSwap'
  | 'EscalationPolicy'
  | 'DutyDevice'
  | 'Drill'
  | 'Handover'
  | 'BackupFigures'
  | 'CrisisCard'
  | 'RespiteLocation' // with its beds and blocks
  | 'RespiteVocabulary'
  | 'Availability'
  | 'Stay'
  | 'Waiting'
  | 'BedFigures'
  | 'Message'
  | 'ApiKey'
  | 'Demo'

/** What one asker may do. */
export type Abilities = MongoAbility<[Action, Subject | Row]>

/** A row that says what it is, see `as`. */
export type Row = Record<PropertyKey, unknown> & { __caslSubjectType__: Subject }

type Conditions = Record<string, string | boolean | { $in: string[] } | { $ne: string } | { $size: number }>
type Can = (action: Action | Action[], subject: Subject | Subject[], conditions?: Conditions) => void
type Grant = (can: Can, asker: Asker) => void

const everyone: Grant = (can, asker) => {
  can('read', ['Area', 'SupportPoint', 'Coverage', 'Activity'])
  can('manage', 'SignUp', { personId: asker.id })
  can('manage', 'Account', { id: asker.id })
  // A report to the backup takes no role, no indication and no known client [004, 3.1; DOMAIN, backup 1].
  can('create', 'BackupCall')
  can(['read', 'update'], 'BackupCall', { reporterId: asker.id })
  can('read', 'Message', { personId: asker.id })
  // Who says that something is wrong on the map hears what was done with it.
  can('read', 'SupportPointReport', { reporterId: asker.id })
}

/** What the asker can do with a help request, and the team for them. */
const ofAsker: Action[] = ['read', 'update', 'cancel', 'complete', 'reopen', 'confirm', 'refuse-helper']

const neighbour: Grant = (can, asker) => {
  can(['create', 'create-for-others'], 'HelpRequest') // for others: family [001 Stimenz]
  can(ofAsker, 'HelpRequest', { askerId: asker.id })
  can(['read'], 'HelpRequest', { helperId: asker.id })
  can('browse', 'HelpRequest', { status: 'open', danger: false, refused: { $ne: asker.id } })
  can(['read', 'answer'], 'Offer', { helperId: asker.id })
  can('create', 'Offer', { helperId: asker.id })
  can('manage', 'HelperProfile', { helperId: asker.id })
  can('manage', 'CrisisCard', { personId: asker.id })
  can('read', 'Stay', { personId: asker.id })
}

/** Who knows the neighbourhood keeps its map right, and brings people together. */
const mapKeeper: Grant = (can, asker) => {
  const inMyAreas = { areas: { $in: asker.areas } }
  can('create', ['SupportPoint', 'Activity', 'Coverage'])
  can(['update', 'review'], 'SupportPoint', inMyAreas)
  can(['read', 'update'], 'SupportPointReport', inMyAreas)
  can('update', 'Activity', inMyAreas)
}

const team: Grant = (can, asker) => {
  can('create', 'HelpRequest')
  can('create-for-others', 'HelpRequest')
  const inMyAreas = { areas: { $in: asker.areas } }
  can([...ofAsker, 'hand-on'], 'HelpRequest', inMyAreas)
  can(ofAsker, 'HelpRequest', { askerId: asker.id })
  can('propose', 'HelpRequest', inMyAreas)
  can('read', 'Candidate')
  can('create', 'Offer')
}

/** Whoever finds somebody a bed. */
const bedFinder: Grant = (can, asker) => {
  can('read', ['RespiteLocation', 'RespiteVocabulary', 'Availability'])
  can('create', 'Stay')
  can(['read', 'update', 'accommodate'], 'Stay', { requestedBy: asker.id })
}

/** Of a neighbourhood team: every stay that somebody of its areas asked for; limits may be put aside, the front door not. */
const bedsOfTeam: Grant = (can, asker) => {
  bedFinder(can, asker)
  can(['read', 'update', 'accommodate', 'overrule'], 'Stay', { areas: { $in: asker.areas } })
  can(['read', 'create', 'update'], 'Waiting', { areas: { $in: asker.areas } })
  can('read', 'BedFigures')
}

/** The night team has the stays that came from a call, whoever of the team asked for them. */
const bedsAtNight: Grant = (can, asker) => {
  bedFinder(can, asker)
  can(['read', 'update', 'accommodate'], 'Stay', { fromBackup: true })
}

/** Who keeps a location: of the same organisation, in the areas they work in [API.md, Beds]. */
const keeper: Grant = (can, asker) => {
  const organisationId = asker.organisationId ?? ''
  const kept = { organisationId, areas: { $in: asker.areas } }
  can('read', ['RespiteLocation', 'RespiteVocabulary', 'Availability', 'BedFigures'])
  can('create', 'RespiteLocation')
  can(['update', 'manage'], 'RespiteLocation', kept)
  can('create', ['SupportPoint', 'Activity'])
  can('update', ['SupportPoint', 'Activity'], kept)
  can(['read', 'update'], 'SupportPointReport', kept)
  can(['read', 'update', 'accommodate', 'overrule'], 'Stay', { organisationId, locationAreas: { $in: asker.areas } })
  can('read', 'Waiting', { areas: { $in: asker.areas } })
}

/** The duos of the backup: a call may come from anywhere, so they see every call [API.md, Backup]. */
const nightTeam: Grant = (can, asker) => {
  can(['read', 'update', 'respond'], 'BackupCall')
  can('read', ['Shift', 'Drill', 'DutyDevice', 'EscalationPolicy'])
  can('manage', 'DutyDevice', { personId: asker.id })
  can(['read', 'create', 'answer'], 'ShiftSwap')
  bedsAtNight(can, asker)
  can('read', 'Handover')
}

const shiftLead: Grant = (can, asker) => {
  nightTeam(can, asker)
  can('plan', 'Shift')
  can('manage', 'ShiftSwap')
  can(['read', 'sign-off'], 'Handover')
  can('read', ['Message', 'BackupFigures'])
}

const grants: Partial<Record<Role, Grant>> = {
  resident: neighbour,
  volunteer: neighbour,
  coordinator: (can, asker) => {
    team(can, asker)
    mapKeeper(can, asker)
    can('read', ['RespiteLocation', 'RespiteVocabulary', 'Availability', 'BedFigures'])
    can(['read', 'sign-off'], 'Handover', { area: { $in: asker.areas } })
  },
  'neighbourhood-team': (can, asker) => {
    team(can, asker)
    bedsOfTeam(can, asker)
    can(['read', 'sign-off'], 'Handover', { area: { $in: asker.areas } })
  },
  'location-staff': keeper,
  'night-team': nightTeam,
  'shift-lead': shiftLead,
  partner: (can, asker) => {
    can('manage', 'ApiKey', { personId: asker.id })
  },
  administrator: can => {
    can('manage', ['Setting', 'Organisation', 'Person', 'EscalationPolicy', 'RespiteLocation', 'RespiteVocabulary'])
    can('manage', ['SupportPoint', 'SupportPointReport', 'Activity', 'Coverage', 'Population'])
    can('read', ['Message', 'Drill'])
  },
  manager: (can, asker) => {
    can('read', 'Setting')
    can('create', 'Coverage')
    can('read', 'BackupCall', { areas: { $in: asker.areas } })
    // Of a call that lies in no area we know, a place in words only included, nobody else would see that it is theirs.
    can('read', 'BackupCall', { areas: { $size: 0 } })
    can(['read', 'plan'], 'Shift')
    can('manage', ['ShiftSwap', 'EscalationPolicy'])
    can('read', ['RespiteLocation', 'RespiteVocabulary', 'Availability', 'BedFigures'])
    can(['read', 'update', 'overrule'], 'Stay', { locationAreas: { $in: asker.areas } })
    can('read', 'Waiting', { areas: { $in: asker.areas } })
    can('read', ['BackupFigures', 'Drill', 'DutyDevice', 'Message', 'Handover'])
    can('manage', 'DutyDevice', { personId: asker.id })
  },
}

/** A key may leak where a person's account must not: it works for its maker, and reaches neither account nor keys. */
const withholdFromKeys = (can: Can, cannot: Can, asker: Asker) => {
  cannot('manage', ['Account', 'ApiKey', 'Message'])
  can('read', 'Account', { id: asker.id })
}

/**
 * Everything that may be done in Omzien, by role. No rule means no. Services check it on every route, stores turn it
 * into one SQL predicate per resource, and the screens get the same rules with `GET me`.
 */
export const abilitiesOf = (asker: Asker | undefined): Abilities => {
  const who = asker ?? visitor
  const known = made.get(who) ?? build(asker)
  made.set(who, known)
  return known
}

/** Whoever asks with the same token is the same object: their rules are made once, not at every request. */
const made = new WeakMap<object, Abilities>()
const visitor = {}

const build = (asker: Asker | undefined): Abilities => {
  const builder = new AbilityBuilder<Abilities>(createMongoAbility)
  const can = builder.can as Can
  can('read', ['Area', 'SupportPoint', 'Coverage', 'Activity'])
  if (asker) {
    everyone(can, asker)
    for (const role of asker.roles) grants[role]?.(can, asker)
    if (isKey(asker)) withholdFromKeys(can, builder.cannot as Can, asker)
  }
  return builder.build({ detectSubjectType: row => (row as Row).__caslSubjectType__ })
}

/** A row, marked as what it is, for a check of its conditions. */
export const as = <T extends object>(type: Subject, row: T): Row => ({ ...row, __caslSubjectType__: type })
