import type { BackupCall, CallBed, RelatedCall } from '../contracts/api/backup-calls.ts'
import type { PersonRef } from '../contracts/api/people.ts'
import type { Asker } from '../kernel/asker.ts'
import { toText } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { nameFinder } from './names.ts'
import type { Call } from './rules/call.ts'
import { isOpen } from './rules/call.ts'
import { shownBed } from './rules/call-bed.ts'
import { callRelation } from './rules/call-sight.ts'
import { openParts, type VisitWords, type Whereabouts, type Words } from './sealing.ts'
import { findCallBeds } from './store/call-beds.ts'
import { findRelated, findSharedCards } from './store/calls-around.ts'
import type { StoredCall } from './store/calls-rows.ts'
import { progressOf } from './view-words.ts'

/** What views are made with; `db`: of the transaction that is open, so that none waits for a second connection. */
export type ViewDeps = Pick<ServiceDeps, 'settings' | 'vault'> & { db: Pick<Db, '$queryRaw'> }

/** Names for views of one asker. */
type Names = (id: string) => PersonRef

/** What was sealed of a call, opened. */
interface Opened {
  words: Words | undefined
  where: Whereabouts | undefined
  visit: VisitWords | undefined
}

/** What is around calls, for those who see them whole. */
interface Around {
  names: Names
  related: Map<string, RelatedCall[]>
  cards: Set<string>
  beds: Map<string, CallBed[]>
}

/** Calls as the asker may see them, who must have been found to be allowed: what they may not know is absent. */
export const viewsOf = async (deps: ViewDeps, asker: Asker, stored: StoredCall[]): Promise<BackupCall[]> => {
  const whole = stored.filter(({ call }) => callRelation(asker, call) !== 'reporter').map(({ call }) => call)
  const around = await lookAround(deps, asker, whole)
  const words = await openParts<Words>(
    deps.vault,
    stored.map(one => one.words),
  )
  const where = await openParts<Whereabouts>(
    deps.vault,
    stored.map(one => one.whereabouts),
  )
  const visits = await openParts<VisitWords>(
    deps.vault,
    stored.map(one => one.visit),
  )
  return stored.map(({ call }, i) => {
    const opened = { words: words[i], where: where[i], visit: visits[i] }
    const view = reporterView(deps, asker, call, opened)
    return whole.includes(call) ? { ...view, ...wholeView(call, opened, around) } : view
  })
}

/** One call as the asker may see it. */
export const viewOf = async (deps: ViewDeps, asker: Asker, stored: StoredCall): Promise<BackupCall> =>
  (await viewsOf(deps, asker, [stored]))[0] as BackupCall

const lookAround = async (deps: ViewDeps, asker: Asker, calls: Call[]): Promise<Around> => {
  const about = calls.flatMap(({ aboutId }) => aboutId ?? [])
  const names = await nameFinder(deps, deps.db, asker.locale, calls.flatMap(namedIn))
  const related = await findRelated(deps.db, calls, deps.settings.duration('backup.samePlaceWithin'))
  const cards = await findSharedCards(deps.db, about)
  const beds = await findCallBeds(deps.db, calls.flatMap(mayHaveBed))
  return { names, related, cards, beds }
}

/** A bed of a call is a change of the call: one that was just reported has none, and an alert waits for no look. */
const mayHaveBed = ({ id, revision }: Call) => (revision > 1 ? id : [])

const namedIn = ({ reporterId, aboutId, team, acknowledgedBy, secondPerson }: Call): string[] =>
  [reporterId, aboutId, acknowledgedBy, secondPerson, ...team].filter(id => id !== undefined)

const timesOf = ({ acknowledgedAt, setOffAt, arrivedAt, closedAt }: Call) => {
  const times = { acknowledgedAt, setOffAt, arrivedAt, closedAt }
  return Object.fromEntries(Object.entries(times).flatMap(([name, at]) => (at ? [[name, toText(at)]] : [])))
}

const reporterView = ({ settings }: ViewDeps, asker: Asker, call: Call, { words, where }: Opened): BackupCall => {
  const what = words && [words.what, ...words.additions.flatMap(one => one.what ?? [])].join('\n')
  const who = words && [words.who, ...words.additions.map(one => one.who)].filter(Boolean).join('\n')
  const phone = words && [words.phone, ...words.additions.map(one => one.phone)].findLast(Boolean)
  return {
    ...{
      id: call.id,
      status: call.status,
      message: progressOf(call, asker.locale),
      mine: call.reporterId === asker.id,
    },
    ...(what === undefined ? {} : { what }),
    ...(who ? { who } : {}),
    ...(where?.place ? { place: where.place } : {}),
    ...(where?.address ? { address: where.address } : {}),
    ...(phone ? { phone } : {}),
    ...(call.danger === undefined ? {} : { dangerNow: call.danger }),
    placed: call.placed,
    ...(call.outside ? { outside: true } : {}),
    numbers: { emergency: '112', suicidePrevention: '113', backup: settings.text('numbers.backup') },
    ...{ createdAt: toText(call.createdAt), alertedAt: toText(call.alertedAt), ...timesOf(call) },
    revision: call.revision,
  }
}

const wholeView = (call: Call, { visit }: Opened, around: Around): Partial<BackupCall> => {
  const { names, related, cards, beds } = around
  const bed = shownBed(beds.get(call.id) ?? [])
  return {
    ...{ areas: call.areas, reporter: names(call.reporterId), reporterRoles: call.reporterRoles },
    ...(call.aboutId ? { about: names(call.aboutId), crisisCard: cards.has(call.aboutId) } : {}),
    ...(call.stepNotify
      ? { step: { round: call.round, index: call.step, notify: call.stepNotify, told: call.stepTold } }
      : {}),
    ...(call.stepDue ? { stepDue: toText(call.stepDue) } : {}),
    ...(call.acknowledgedBy ? { acknowledgedBy: names(call.acknowledgedBy), team: call.team.map(names) } : {}),
    ...(isOpen(call) ? {} : visitView(call, visit, names)),
    ...(bed ? { bed } : {}),
    related: related.get(call.id) ?? [],
  }
}

const visitView = (call: Call, words: VisitWords | undefined, names: Names): Partial<BackupCall> => {
  if (call.outcome === undefined) return {}
  const { prevented, secondPerson } = call
  return {
    visit: {
      ...{ outcome: call.outcome, visited: call.visited === true, ...words },
      ...(prevented ? { prevented } : {}),
      ...(secondPerson ? { secondPerson: names(secondPerson) } : {}),
    } as NonNullable<BackupCall['visit']>,
  }
}
