import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import type { KeptPlace, Overrule, StayClient, StayUrgency } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { clientKeys, sealClient, stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'
import { nightAt, spanOf } from '../rules/nights.ts'
import { findBeds, lockLocation } from '../store/locations.ts'
import { assertPeriod, assertRoom } from './checking.ts'
import { lockClients, nightsHad } from './facts.ts'
import { keep, keepingOf } from './keeping.ts'
import { lockPlace, type Place } from './place.ts'
import type { StayRow } from './rows.ts'
import { holdTimer, leaveTimer, writeChange } from './writing.ts'

/** A bed that is to be held, by whom, and for whom. */
export interface HoldAsk {
  by: Pick<Asker, 'id' | 'areas' | 'roles'>
  /** May who asks put this limit aside? Asked of the stay as it would be. */
  mayOverrule(stay: StayRow, rule: Overrule['rule']): boolean
  bedId: string
  kind: StayKind
  period: Nights
  client: StayClient
  urgency: StayUrgency
  backupCallId?: string | undefined
  /** The entry of the waiting list it is offered to, and until when. */
  waiting?: { id: string; until: Temporal.Instant }
  overrule?: Overrule | undefined
  /** It is one of stays that come again: reserved at once. */
  seriesId?: string
  /** The 24-hour place that is kept meanwhile. */
  keeps?: KeptPlace | undefined
}

/**
 * Holds a bed. Locks the location, then the client; decides everything before it writes, so that after a refusal the
 * transaction can go on.
 * @throws HttpProblem as `assertPeriod` and `assertRoom`, forbidden (a limit was put aside by who may not)
 */
export const holdBed = async (deps: RespiteDeps, work: Work, ask: HoldAsk): Promise<StayRow> => {
  if (ask.keeps) await lockBoth(work, ask.bedId, ask.keeps.bedId)
  const place = await lockPlace(deps, work, ask.bedId)
  assertPeriod(ask.period, nightAt(work.now, place.hours.dayStartsAt))
  const keys = clientKeys(deps.secret, ask.client)
  await lockClients(work.db, keys)
  const attempt = ask.kind === 'satellite' && keys.length > 0 ? await attemptOf(work, keys) : undefined
  const stay = { ...newStay(deps, work, ask, place), clientKeys: keys, attempt }
  if (ask.overrule && !ask.mayOverrule(stay, ask.overrule.rule)) throw new HttpProblem('forbidden')
  const taking = await assertRoom(deps, work, place, {
    ...{ kind: ask.kind, period: ask.period, groups: ask.client.groups, clientKeys: keys, overrule: ask.overrule },
    recurring: ask.seriesId !== undefined,
  })
  const keeping = ask.keeps && (await keepingOf(deps, work, stay, ask.keeps))
  const after = { ...stay, client: (await sealClient(deps.vault, stayKey(stay.id), ask.client)) ?? undefined }
  await writeChange(work, deps.vault, {
    ...{ after, event: after.status === 'reserved' ? 'reserved' : 'held', takes: taking, beds: [ask.bedId] },
    entries: [
      { what: after.status === 'reserved' ? 'reserved' : 'held', by: ask.by.id, period: ask.period, bedId: ask.bedId },
      ...(ask.overrule ? [{ what: 'overruled', by: ask.by.id, ...ask.overrule } as const] : []),
    ],
    timers: [
      after.heldUntil
        ? { kind: holdTimer, dueAt: after.heldUntil }
        : { kind: leaveTimer, dueAt: spanOf(ask.period, place.hours).leaveBy },
    ],
  })
  if (keeping) await keep(work, keeping)
  return after
}

/** Two locations are locked in the same order by everybody. */
const lockBoth = async (work: Work, ...bedIds: string[]) => {
  const beds = await findBeds(work.db, bedIds)
  const locations = new Set([...beds.values()].map(bed => bed.location_id))
  for (const id of [...locations].toSorted()) await lockLocation(work.db, id)
}

/** Which time somebody tries it: a satellite home may be tried several times [004, 5.3.5]. */
const attemptOf = async (work: Work, keys: string[]) =>
  (await nightsHad(work.db, { keys, kind: 'satellite', but: undefined })).length + 1

const newStay = (deps: RespiteDeps, { now }: Work, ask: HoldAsk, { location }: Place): StayRow => {
  const { by, client, waiting, overrule, seriesId } = ask
  const isHeld = seriesId === undefined
  const heldUntil = waiting?.until ?? now.add(deps.settings.duration('stays.holdTime'))
  const atMost = waiting?.until ?? now.add(deps.settings.duration('stays.longestHold'))
  return {
    ...{
      id: newId(),
      status: isHeld ? 'held' : 'reserved',
      seriesId,
      kind: ask.kind,
      bedId: ask.bedId,
      locationId: location.id,
      period: ask.period,
    },
    ...{ personId: client.personId, clientKeys: [], groups: client.groups, client: undefined, plan: undefined },
    ...{ urgency: ask.urgency, heldUntil: isHeld ? heldUntil : undefined },
    holdUntilAtMost: isHeld ? later(heldUntil, atMost) : undefined,
    overruled: overrule ? [{ rule: overrule.rule, by: by.id }] : [],
    ...{
      nextStep: undefined,
      nextStepNote: undefined,
      backupCallId: ask.backupCallId,
      waitingId: waiting?.id,
      attempt: undefined,
    },
    ...{ requestedBy: by.id, fromBackup: isFromBackup(ask), areas: by.areas },
    ...{ locationAreas: location.areas, organisationId: location.organisation_id, overdue: false },
    ...{ createdAt: now, arrivedAt: undefined, endedAt: undefined, revision: 1 },
  }
}

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

const isFromBackup = ({ backupCallId, by }: HoldAsk) =>
  backupCallId !== undefined || by.roles.some(role => role === 'night-team' || role === 'shift-lead')
