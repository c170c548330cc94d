import type { LocalText } from '../../contracts/api/common.ts'
import type { Nights } from '../../contracts/api/respite-locations.ts'
import type { AvailabilityQuery } from '../../contracts/api/respite-stays.ts'
import { parsePoint } from '../../kernel/geo.ts'
import { HttpProblem, problems } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { municipalLimits } from '../municipal-limits.ts'
import { farthest, nightAt, type PeriodMistake, periodMistake } from '../rules/nights.ts'
import type { Search } from './store/available.ts'
import { unknownWord } from './store/words.ts'

/** How many nights are looked for when nobody says until when; respite is longer than ten [004, 5.3.5]. */
const usualNights = { 'time-out': 3, respite: 11, bridging: 3, satellite: 3 }
const locations = 30
/** Who looks before six means the night that is going on, and after it the coming one, whenever a location's nights change (ours). */
const morning = '06:00'

/** @throws HttpProblem invalid-parameter, with the parameter that is not right */
export const searchOf = async (deps: ServiceDeps, query: AvailabilityQuery): Promise<Search> => {
  const now = deps.clock.now()
  const dayStartsAt = deps.settings.text('stays.dayStartsAt')
  const tonight = nightAt(now, dayStartsAt)
  const { kind = 'time-out', language, locationId, limit = locations } = query
  const first = nightAt(now, dayStartsAt < morning ? dayStartsAt : morning)
  const period = periodOf(query, usualNights[kind], first, tonight)
  const [groups, features] = [wordsOf(query.group), wordsOf(query.feature)]
  const near = placeOf(query.near)
  await assertKnown(deps, groups, features)
  const limits = municipalLimits(deps)[kind]
  return { kind, period, groups, features, near, language, locationId, limit, now, dayStartsAt, limits }
}

const periodOf = (
  query: AvailabilityQuery,
  nights: number,
  first: Temporal.PlainDate,
  tonight: Temporal.PlainDate,
): Nights => {
  const from = query.from ?? first.toString()
  const to = query.to ?? Temporal.PlainDate.from(from).add({ days: nights }).toString()
  const mistake = periodMistake({ from, to }, tonight)
  if (mistake) throw wrong(mistake === 'in-the-past' || !query.to ? 'from' : 'to', mistake, words[mistake])
  return { from, to }
}

const words: Record<PeriodMistake, LocalText> = {
  'ends-before-it-starts': { nl: 'De laatste dag ligt voor de eerste.', en: 'The last day is before the first.' },
  'no-nights': { nl: 'Kies minstens een nacht.', en: 'Choose at least one night.' },
  'in-the-past': { nl: 'Deze nachten zijn al geweest.', en: 'These nights have already passed.' },
  'too-far': {
    nl: `Kijk hoogstens ${farthest.ahead} dagen vooruit.`,
    en: `Look at most ${farthest.ahead} days ahead.`,
  },
}

const placeOf = (near: string | undefined) => {
  const place = near === undefined ? undefined : parsePoint(near)
  if (near !== undefined && !place)
    throw wrong('near', 'near', { nl: 'Dit is geen plek op aarde.', en: 'This is no place on earth.' })
  return place
}

/** Several words in one parameter, parted by commas. */
const wordsOf = (text = ''): string[] => [
  ...new Set(
    text
      .split(',')
      .map(word => word.trim())
      .filter(word => word !== ''),
  ),
]

const assertKnown = async (deps: ServiceDeps, groups: string[], features: string[]) => {
  if (groups.length + features.length === 0) return
  const unknown = await unknownWord(deps.database.pool, groups, features)
  if (unknown === 'group') throw wrong('group', 'unknown-group', problems['unknown-group'].title)
  if (unknown === 'feature') throw wrong('feature', 'unknown-feature', problems['unknown-feature'].title)
}

const wrong = (parameter: string, code: string, detail: LocalText) =>
  new HttpProblem('invalid-parameter', { errors: [{ pointer: `/${parameter}`, code, detail }] })
