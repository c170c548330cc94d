import type { LocalText } from '../../contracts/api/common.ts'
import type { CoverageQuery, WhatIf } from '../../contracts/api/coverage.ts'
import { type AreaLevel, areaLevels } from '../../contracts/api/places.ts'
import { timeZone } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { supportPointFunctions } from '../words.ts'
import type { ServedArea } from './store/areas.ts'

/** A question about coverage as it was meant. */
export interface Asked {
  function?: string
  /** Undefined: whatever the hours. */
  at: Temporal.Instant | undefined
  /** Undefined: the level that is usual. */
  level: AreaLevel | undefined
}

/** What a question means at a moment. @throws HttpProblem invalid-parameter, invalid-body in a body */
export const readAsked = (
  { function: functionId, at = 'now', level }: Pick<CoverageQuery | WhatIf, 'function' | 'at' | 'level'>,
  now: Temporal.Instant,
  code: 'invalid-parameter' | 'invalid-body' = 'invalid-parameter',
): Asked => {
  if (functionId !== undefined && !isFunction(functionId)) throw unknownFunction(code)
  const moment = at === 'any' ? undefined : at === 'now' ? now : readMoment(at, code)
  return { ...(functionId === undefined ? {} : { function: functionId }), at: moment, level }
}

/** Is there such a function? */
export const isFunction = (id: string): boolean => supportPointFunctions.some(known => known.id === id)

/** The problem of a function nobody knows: it would look like one that is nowhere to be had. */
export const unknownFunction = (code: 'invalid-parameter' | 'invalid-body'): HttpProblem =>
  new HttpProblem(code, {
    errors: [
      {
        ...{ pointer: '/function', code: 'unknown' },
        detail: { nl: 'Dit aanbod kennen we niet.', en: 'We do not know this function.' },
      },
    ],
  })

/** Public holidays are known for these years, both included. */
const [firstYear, lastYear] = [2000, 2099]

/** Is a year one of those that coverage can be worked out for? */
export const isWithinYears = (year: number): boolean => year >= firstYear && year <= lastYear

/** Says which years there are. */
export const outsideYears: LocalText = {
  nl: `We kunnen dit uitrekenen voor de jaren ${firstYear} tot en met ${lastYear}.`,
  en: `This can be worked out for the years ${firstYear} to ${lastYear}.`,
}

const noMoment: LocalText = {
  nl: 'Geef een moment met tijdzone, zoals 2026-12-01T19:00:00+01:00.',
  en: 'Give a moment with its offset, such as 2026-12-01T19:00:00+01:00.',
}

const readMoment = (text: string, code: 'invalid-parameter' | 'invalid-body') => {
  const at = momentIn(text)
  if (at && isWithinYears(at.toZonedDateTimeISO(timeZone).year)) return at
  const detail = at ? outsideYears : noMoment
  throw new HttpProblem(code, { errors: [{ pointer: '/at', code: at ? 'out-of-range' : 'moment', detail }] })
}

const momentIn = (text: string): Temporal.Instant | undefined => {
  try {
    return Temporal.Instant.from(text)
  } catch {
    return undefined
  }
}

/** The levels that have areas, largest first. */
export const levelsOf = (areas: ServedArea[]): AreaLevel[] => {
  const there = new Set(areas.map(({ level }) => level))
  return areaLevels.filter(level => there.has(level))
}

/** The level that is meant when none is asked: wijk, or the finest there is. */
export const usualLevel = (areas: ServedArea[]): AreaLevel => {
  const levels = levelsOf(areas)
  return levels.includes('wijk') ? 'wijk' : (levels.at(-1) ?? 'municipality')
}

/** A level with the finer ones whose inhabitants are known: they say where in an area people live. */
export const levelsFor = (level: AreaLevel, areas: ServedArea[]): AreaLevel[] => {
  const finer = areaLevels.slice(areaLevels.indexOf(level) + 1)
  const peopled = new Set(areas.filter(area => area.inhabitants !== null).map(area => area.level))
  const deepest = finer.findLastIndex(one => peopled.has(one))
  return [level, ...finer.slice(0, deepest + 1)]
}
