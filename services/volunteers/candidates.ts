import type { Locale } from '../contracts/api/common.ts'
import type { Candidate } from '../contracts/api/volunteers.ts'
import { recordAccess } from '../kernel/access-log.ts'
import type { Asker } from '../kernel/asker.ts'
import { findPeople } from '../kernel/people.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { type Ranked, rank } from './rules/ranking/rank.ts'
import { type CandidateRow, findHelpers } from './store/candidates.ts'
import type { RequestRow } from './store/requests.ts'
import { factsOf } from './waves.ts'

/** A coordinator sees this many. */
const shown = 50
/** Out of this many nearest helpers. */
const looked = 300

/** The helpers near a request for whoever matches by hand, best first, each with the reasons why; every look is logged. */
export const listCandidates = async (deps: ServiceDeps, request: RequestRow, asker: Asker): Promise<Candidate[]> => {
  const db = deps.database.prisma
  const now = deps.clock.now()
  const { helpers } = await findHelpers(db, request.id, { now, most: looked, nearby: false, forWave: false })
  const ranked = rank(helpers, factsOf(request), now.epochMilliseconds).slice(0, shown)
  const names = await namesOf(
    deps,
    ranked.map(({ helper }) => helper.helperId),
  )
  const candidates = ranked.flatMap(one => {
    const name = names.get(one.helper.helperId)
    return name ? [toCandidate(one, name, asker.locale)] : []
  })
  const access = { service: 'volunteers', actor: asker.id, subject: request.id, action: 'read candidate' }
  await recordAccess(
    db,
    candidates.map(({ helperId }) => ({ ...access, person: helperId })),
    now,
  )
  return candidates
}

/** Names by id; who was erased, or is not known here yet, is left out. */
const namesOf = async ({ database, vault }: ServiceDeps, ids: string[]): Promise<Map<string, string>> => {
  const people = [...(await findPeople(database.prisma, 'volunteers', ids)).values()]
  const names = await vault.openAll(people.map(person => person.name))
  return new Map(people.flatMap((person, index) => (names[index] ? [[person.id, names[index]] as const] : [])))
}

const toCandidate = ({ helper, score, reasons }: Ranked<CandidateRow>, name: string, locale: Locale): Candidate => ({
  helperId: helper.helperId,
  name,
  distance: Math.round(helper.distance),
  score,
  reasons: reasons.map(({ code, text }) => ({ code, text: text[locale] })),
  ...(helper.offer ? { offer: helper.offer } : {}),
})
