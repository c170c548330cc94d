import type { LocalText } from '../../contracts/api/common.ts'
import type { Nights, StayKind } from '../../contracts/api/respite-locations.ts'
import type { Overrule } from '../../contracts/api/respite-stays.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { municipalLimits } from '../municipal-limits.ts'
import { frontDoorClash, unsuited } from '../rules/fit.ts'
import { type BrokenLimit, brokenLimits, limitsFor } from '../rules/limits.ts'
import { type PeriodMistake, periodMistake } from '../rules/nights.ts'
import { apartOf, readVocabulary } from '../store/vocabulary.ts'
import { expireLapsedHolds } from './expiring.ts'
import { groupsBehind, inTheWay, nightsHad } from './facts.ts'
import { type Place, takingOf } from './place.ts'
import { toLocalDate } from './rows.ts'
import type { Taking } from './writing.ts'

/** What is asked of a place. */
export interface Wanted {
  kind: StayKind
  period: Nights
  groups: string[]
  clientKeys: string[]
  overrule?: Overrule | undefined
  /** The stay that is extended or moved, which is not in its own way. */
  stayId?: string
  /** One of stays that come again: a weekend is no respite too short. */
  recurring?: boolean
  /** From this moment on; what of the nights is over takes nothing any more. */
  from?: Temporal.Instant
}

const mistakes: Record<
  PeriodMistake,
  { code: 'invalid-period' | 'period-in-past'; field: 'from' | 'to'; detail: LocalText }
> = {
  'ends-before-it-starts': {
    ...{ code: 'invalid-period', field: 'to' },
    detail: { nl: 'De laatste dag is voor de eerste.', en: 'The last day is before the first.' },
  },
  'no-nights': {
    ...{ code: 'invalid-period', field: 'to' },
    detail: { nl: 'Dit is geen enkele nacht.', en: 'That is not a single night.' },
  },
  'in-the-past': {
    ...{ code: 'period-in-past', field: 'from' },
    detail: { nl: 'Deze nacht is al geweest.', en: 'This night has already passed.' },
  },
  'too-far': {
    ...{ code: 'invalid-period', field: 'to' },
    detail: { nl: 'Zo ver vooruit plannen we niet.', en: 'We do not plan that far ahead.' },
  },
}

/**
 * Nights that can be asked for.
 * @param pointer where the period is in the body
 * @throws HttpProblem invalid-period, period-in-past, pointing at the date
 */
export const assertPeriod = (period: Nights, tonight: Temporal.PlainDate, pointer = '/period'): void => {
  const mistake = periodMistake(period, tonight)
  if (!mistake) return
  const { code, field, detail } = mistakes[mistake]
  throw fieldProblem(code, pointer === '/period' ? `/period/${field}` : pointer, detail)
}

const brokenWords = ({ rule, limit, asked, had = 0, year }: BrokenLimit): LocalText => {
  if (rule === 'stay-too-long')
    return { nl: `Hoogstens ${limit} nachten; dit zijn er ${asked}.`, en: `At most ${limit} nights; this is ${asked}.` }
  if (rule === 'stay-too-short')
    return { nl: `Minstens ${limit} nachten; dit zijn er ${asked}.`, en: `At least ${limit} nights; this is ${asked}.` }
  if (had === 0)
    return {
      nl: `In ${year} hoogstens ${limit} nachten; dit zijn er ${asked}.`,
      en: `At most ${limit} nights in ${year}; this is ${asked}.`,
    }
  return {
    nl: `In ${year} hoogstens ${limit} nachten; het waren er al ${had}, en dit zijn er ${asked}.`,
    en: `At most ${limit} nights in ${year}; it was ${had} already, and this is ${asked}.`,
  }
}

/**
 * Looks whether a place, which has been locked, can be had for what is wanted: the kind, the groups, the limits, the bed
 * itself, the front door. Lapsed holds in the way are expired first. Writes nothing else.
 * @throws HttpProblem bed-not-for-kind, groups-do-not-fit, stay-too-long, stay-too-short, yearly-maximum, bed-taken,
 *   bed-blocked, unknown-group
 */
export const assertRoom = async (deps: RespiteDeps, work: Work, place: Place, wanted: Wanted): Promise<Taking> => {
  const vocabulary = await readVocabulary(work.db)
  assertGroups(wanted.groups, new Set(vocabulary.groups.map(({ id }) => id)))
  assertSuited(place, wanted)
  assertInUse(place, wanted)
  await assertLimits(deps, work, place, wanted)
  const taking = takingOf(place, wanted.period, wanted.groups)
  const during = { from: wanted.from ?? taking.from, to: taking.to }
  await expireLapsedHolds(deps, work, place.bed.id)
  const [way] = await inTheWay(work.db, place.bed.id, during, wanted.stayId)
  if (way) throw new HttpProblem(way.isBlock ? 'bed-blocked' : 'bed-taken')
  const others = await groupsBehind(work, taking, during, wanted.stayId)
  const clash = frontDoorClash(wanted.groups, others, apartOf(vocabulary), place.location.front_door_exceptions)
  if (clash && wanted.overrule?.rule !== 'groups-do-not-fit') throw doorProblem(clash.other)
  return { ...taking, from: during.from }
}

const doorProblem = (other: string) =>
  new HttpProblem('groups-do-not-fit', {
    detail: {
      nl: 'Achter deze voordeur woont dan iemand bij wie dit niet past.',
      en: 'Behind this front door lives somebody then with whom this does not fit.',
    },
    more: { apartFrom: other },
  })

const assertGroups = (groups: string[], known: Set<string>) => {
  const unknown = groups.findIndex(group => !known.has(group))
  if (unknown >= 0) throw fieldProblem('unknown-group', `/client/groups/${unknown}`)
}

const assertSuited = ({ bed }: Place, { kind, groups, overrule }: Wanted) => {
  const why = unsuited(bed, { kind, groups, features: [] })
  if (why === 'other-kind') throw new HttpProblem('bed-not-for-kind')
  if (why && overrule?.rule !== 'groups-do-not-fit')
    throw new HttpProblem('groups-do-not-fit', {
      detail: { nl: 'Dit bed is voor andere groepen.', en: 'This bed is for other groups.' },
    })
}

const assertInUse = ({ bed }: Place, { period }: Wanted) => {
  const from = toLocalDate(bed.in_use_from)
  if (period.from < from)
    throw new HttpProblem('bed-blocked', {
      detail: { nl: `Dit bed is er vanaf ${from}.`, en: `This bed is there from ${from}.` },
    })
}

const assertLimits = async (deps: RespiteDeps, work: Work, { location }: Place, wanted: Wanted) => {
  const { kind, period, clientKeys, overrule, stayId, recurring } = wanted
  const { shortest, ...others } = limitsFor(kind, municipalLimits(deps), location.limits)
  const limits = recurring || shortest === undefined ? others : { ...others, shortest }
  const had =
    clientKeys.length > 0 && limits.perYear !== undefined
      ? await nightsHad(work.db, { keys: clientKeys, kind, but: stayId })
      : undefined
  const broken = brokenLimits(period, limits, had).find(({ rule }) => rule !== overrule?.rule)
  if (!broken) return
  const { rule, limit, asked, year } = broken
  throw new HttpProblem(rule, {
    detail: brokenWords(broken),
    more: { limit, asked, ...(broken.had === undefined ? {} : { had: broken.had, year }) },
  })
}
