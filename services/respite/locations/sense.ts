import type { KindLimits, StayKind } from '../../contracts/api/respite-locations.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { RespiteDeps } from '../deps.ts'
import { municipalLimits } from '../municipal-limits.ts'
import { limitsFor } from '../rules/limits.ts'
import { findLocations, type LocationRow } from '../store/locations.ts'
import { readVocabulary } from '../store/vocabulary.ts'

/** A bed may be cleaned for so long at most (ours): what is longer is a block. */
const longestCleaning = Temporal.Duration.from({ hours: 72 })

/** The words of a list must be known. @throws HttpProblem unknown-group or unknown-feature, pointing at the first */
export const assertKnown = (
  code: 'unknown-group' | 'unknown-feature',
  known: { id: string }[],
  ids: string[],
  pointer: string,
): void => {
  const words = new Set(known.map(({ id }) => id))
  const wrong = ids.findIndex(id => !words.has(id))
  if (wrong >= 0) throw fieldProblem(code, `${pointer}/${wrong}`)
}

/**
 * Looks whether what a location says makes sense.
 * @throws HttpProblem unknown-group, invalid-body, each with the field
 */
export const assertSense = async (
  deps: Pick<RespiteDeps, 'settings'>,
  db: Pick<Db, '$queryRaw'>,
  row: LocationRow,
): Promise<void> => {
  const { groups } = await readVocabulary(db)
  assertKnown('unknown-group', groups, row.expertise, '/expertise')
  row.front_door_exceptions.forEach(({ groups: pair }, i) => {
    assertKnown('unknown-group', groups, pair, `/frontDoorExceptions/${i}/groups`)
    if (pair[0] === pair[1]) throw refuse(`/frontDoorExceptions/${i}/groups/1`, words.twoGroups)
  })
  assertHours(row)
  await assertSite(db, row)
  const municipality = municipalLimits(deps)
  for (const kind of Object.keys(row.limits) as StayKind[])
    assertLimits(limitsFor(kind, municipality, row.limits), row.limits[kind] ?? {}, kind)
}

/** A site is another location, that is known. */
const assertSite = async (db: Pick<Db, '$queryRaw'>, { id, site_id }: LocationRow) => {
  if (site_id === null) return
  if (site_id === id || !(await findLocations(db, [site_id])).has(site_id)) throw refuse('/site', words.site)
}

const words = {
  site: { nl: 'Deze locatie kennen we niet.', en: 'We do not know this location.' },
  twoGroups: { nl: 'Noem twee verschillende groepen.', en: 'Name two different groups.' },
  cleaning: {
    nl: 'Schrijf dit als PT2H, hoogstens 72 uur.',
    en: 'Write this as PT2H, 72 hours at most.',
  },
  beginning: { nl: 'Dit is het einde van de dag. Kies een uur.', en: 'This is the end of the day. Choose an hour.' },
  ends: {
    nl: 'Dit eindigt voor het begint. Schrijf een nacht als twee regels.',
    en: 'This ends before it begins. Write a night as two lines.',
  },
  shortest: {
    nl: 'Zo kan niemand komen: het kortste verblijf is langer dan het langste.',
    en: 'Nobody could come: the shortest stay is longer than the longest.',
  },
  perYear: {
    nl: 'Zo kan niemand komen: het kortste verblijf past niet in een jaar.',
    en: 'Nobody could come: the shortest stay does not fit in a year.',
  },
}

const refuse = (pointer: string, detail: { nl: string; en: string }) => fieldProblem('invalid-body', pointer, detail)

const assertHours = (row: LocationRow) => {
  if (!isCleaning(row.cleaning)) throw refuse('/cleaning', words.cleaning)
  if (row.day_starts_at === '24:00') throw refuse('/dayStartsAt', words.beginning)
  if (row.arrive_from === '24:00') throw refuse('/arriveFrom', words.beginning)
  const wrong = row.intake_hours.findIndex(({ from, to }) => from >= to)
  if (wrong >= 0) throw refuse(`/intakeHours/${wrong}`, words.ends)
}

/** Hours and minutes: a day is not always as long as another. */
const isCleaning = (text: string): boolean => {
  if (!/^PT(?=\d)(\d{1,3}H)?(\d{1,4}M)?$/.test(text)) return false
  return Temporal.Duration.compare(Temporal.Duration.from(text), longestCleaning) <= 0
}

const assertLimits = ({ shortest = 1, longest, perYear }: KindLimits, own: KindLimits, kind: StayKind) => {
  const at = (field: keyof KindLimits) => `/limits/${kind}/${own[field] === undefined ? 'shortest' : field}`
  if (longest !== undefined && shortest > longest) throw refuse(at('longest'), words.shortest)
  if (perYear !== undefined && shortest > perYear) throw refuse(at('perYear'), words.perYear)
}
