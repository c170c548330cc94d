import type { Point } from '../contracts/api/common.ts'
import type { HelpRequest as HelpRequestView, TimelineEntry } from '../contracts/api/help-requests.ts'
import type { PersonRef } from '../contracts/api/people.ts'
import type { Asker } from '../kernel/asker.ts'
import { toText } from '../kernel/clock.ts'
import { distance } from '../kernel/geo.ts'
import { findPeople } from '../kernel/people.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { say } from '../kernel/text.ts'
import type { HelpRequest } from './rules/help-request.ts'
import { knowsWhere, type Relation, relationOf } from './rules/sight.ts'
import { openWhereabouts, openWords, type Whereabouts, type Words } from './sealing.ts'
import type { TimelineRow } from './store/reading.ts'
import type { Stored } from './store/rows.ts'

/** What views are made with. */
export type ViewDeps = Pick<ServiceDeps, 'database' | 'settings' | 'vault'>

/** Somebody whose name we do not know, or not any more. */
const somebody = { nl: 'iemand', en: 'somebody' }

/** Whom to call when somebody is in danger [DOMAIN, help requests 5]. */
const dangerNumbers = ({ settings }: ViewDeps) => ({
  emergency: '112',
  suicidePrevention: '113',
  backup: settings.text('numbers.backup'),
})

interface Opened {
  relation: Relation
  knows: boolean
  words: Words | undefined
  where: Whereabouts | undefined
}

type Names = (id: string) => PersonRef

/** Requests as the asker may see them: what they may not know is absent, and is not opened either. */
export const viewsOf = async (
  deps: ViewDeps,
  asker: Asker,
  stored: Stored[],
  near?: Point,
): Promise<HelpRequestView[]> => {
  const relations = stored.map(({ request }) => relationOf(asker, request))
  const knows = stored.map(({ request }, i) => knowsWhere(relations[i] as Relation, request))
  const words = await openWords(deps.vault, stored)
  const where = await openWhereabouts(
    deps.vault,
    stored.map((one, i) => (knows[i] ? one : undefined)),
  )
  const ids = stored.flatMap(({ request }, i) => namedIn(request, relations[i] as Relation, knows[i] === true))
  const names = await namesOf(deps, asker, ids)
  return stored.map(({ request }, i) => {
    const opened = { relation: relations[i] as Relation, knows: knows[i] === true, words: words[i], where: where[i] }
    return toView(deps, request, opened, names, near)
  })
}

/** One request as the asker may see it. */
export const viewOf = async (deps: ViewDeps, asker: Asker, stored: Stored): Promise<HelpRequestView> =>
  (await viewsOf(deps, asker, [stored]))[0] as HelpRequestView

/** Whose names stand in a view. The asker knows who they are themselves. */
const namedIn = ({ askerId, helperId }: HelpRequest, relation: Relation, knows: boolean): string[] => [
  ...(relation !== 'asker' && knows ? [askerId] : []),
  ...(relation !== 'neighbour' && helperId ? [helperId] : []),
]

const namesOf = async ({ database, vault }: ViewDeps, { locale }: Asker, ids: string[]): Promise<Names> => {
  const people = [...(await findPeople(database.prisma, 'requests', ids)).values()]
  const opened = await vault.openAll(people.map(person => person.name))
  const names = new Map(people.map(({ id }, i) => [id, opened[i] ?? say(somebody, locale)]))
  return id => ({ id, name: names.get(id) ?? say(somebody, locale) })
}

const toView = (
  deps: ViewDeps,
  request: HelpRequest,
  { relation, knows, words, where }: Opened,
  names: Names,
  near: Point | undefined,
): HelpRequestView => {
  const text = knows ? words?.text : (words?.shown ?? words?.text)
  const named = namedIn(request, relation, knows)
  const { blurred, helperId, askerId, danger, stepDue, period } = request
  return {
    ...{ id: request.id, kind: request.kind, status: request.status, step: request.step },
    ...(text === undefined ? {} : { text }),
    place: where?.place ?? blurred,
    ...(where?.address === undefined ? {} : { address: where.address }),
    ...(period ? { period } : {}),
    areas: knows ? request.areas : request.blurredAreas,
    ...(near ? { distance: Math.round(distance(near, blurred)) } : {}),
    ...(named.includes(askerId) ? { asker: names(askerId) } : {}),
    ...(where?.onBehalfOf ? { onBehalfOf: where.onBehalfOf } : {}),
    ...(helperId && named.includes(helperId) ? { helper: names(helperId) } : {}),
    confirmed: request.confirmed,
    ...(danger ? { danger: dangerNumbers(deps) } : {}),
    mine: relation === 'asker',
    revision: request.revision,
    createdAt: toText(request.createdAt),
    stepSince: toText(request.stepSince),
    ...(stepDue && relation !== 'neighbour' ? { stepDue: toText(stepDue) } : {}),
  }
}

/** The history in the asker's eyes: a helper sees no names of others who helped or were asked, nor that one was refused. */
export const timelineOf = async (
  deps: ViewDeps,
  asker: Asker,
  request: HelpRequest,
  rows: TimelineRow[],
): Promise<TimelineEntry[]> => {
  const all = relationOf(asker, request) !== 'helper'
  const shown = all ? rows : rows.filter(({ what }) => what !== 'refused')
  const mayName = (id: string | null) => id !== null && (all || id === asker.id)
  const names = await namesOf(
    deps,
    asker,
    shown.flatMap(({ person_id }) => (person_id && mayName(person_id) ? [person_id] : [])),
  )
  const reasons = await deps.vault.openAll(shown.map(({ reason }) => reason))
  return shown.map(({ id, at, what, count, step, person_id }, i) => ({
    ...{ id: String(id), at: toText(at), what },
    ...(count === null ? {} : { count }),
    ...(step ? { step } : {}),
    ...(person_id && mayName(person_id) ? { person: names(person_id) } : {}),
    ...(reasons[i] && all ? { reason: reasons[i] } : {}),
  }))
}
