import type { Point } from '../../contracts/api/common.ts'
import type { PositionQuery, SupportPointQuery, SupportPointWord } from '../../contracts/api/support-points.ts'
import { parsePoint } from '../../kernel/geo.ts'
import { instantOf } from '../../kernel/http/asking.ts'
import { fromCursor } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'
import type { Box, Page, PointFilter } from './conditions.ts'

const problems = {
  place: {
    nl: 'Geef een plek op aarde: near=breedte,lengte.',
    en: 'Give a place on earth: near=latitude,longitude.',
  },
  box: {
    nl: 'Geef een vlak op aarde: bbox=west,zuid,oost,noord, in graden.',
    en: 'Give a box on earth: bbox=west,south,east,north, in degrees.',
  },
  moment: {
    nl: 'Geef `now`, of een moment met zijn verschil met UTC: 2026-12-24T18:00:00+01:00.',
    en: 'Give `now`, or a moment with its offset: 2026-12-24T18:00:00+01:00.',
  },
}

/** A 400 that points at one field of the question. */
const wrong = (field: string, code: keyof typeof problems) =>
  new HttpProblem('invalid-parameter', { errors: [{ pointer: `/${field}`, code, detail: problems[code] }] })

/**
 * What a question asks for.
 * @param now what `openAt=now` means
 * @throws HttpProblem invalid-parameter, pointing at the field
 */
export const filterOf = (query: PositionQuery & { id?: string }, now: Temporal.Instant): PointFilter => {
  const { near, within, bbox, openAt, welcome, area, id } = query
  if (within !== undefined && near === undefined) throw wrong('within', 'place')
  return {
    ...(near === undefined ? {} : { near: placeOf(near) }),
    ...(within === undefined ? {} : { within }),
    ...(bbox === undefined ? {} : { box: boxOf(bbox) }),
    ...(openAt === undefined ? {} : { openAt: openAt === 'now' ? now : momentOf(openAt) }),
    functions: known(words(query.function), 'function', supportPointFunctions),
    groups: known(words(query.group), 'group', supportPointGroups),
    accessibility: known(words(query.accessibility), 'accessibility', supportPointAccessibility),
    languages: words(query.language),
    ...(welcome === undefined ? {} : { welcome }),
    ...(area === undefined ? {} : { area }),
    ...(id === undefined ? {} : { ids: words(id) }),
  }
}

/**
 * Which page of the answer.
 * @throws HttpProblem invalid-cursor
 */
export const pageOf = ({ limit = 20, cursor, near }: SupportPointQuery): Page => {
  if (cursor === undefined) return { limit }
  const after = fromCursor(cursor, [near === undefined ? 'string' : 'number', 'string'])
  return { limit, after: after as NonNullable<Page['after']> }
}

const words = (text: string | undefined) => (text === undefined ? [] : [...new Set(text.split(','))])

/** The words asked for. @throws HttpProblem at the first we do not know: an empty answer would say that there is none */
const known = (asked: string[], field: keyof typeof unknown, all: SupportPointWord[]) => {
  const odd = asked.find(word => !all.some(({ id }) => id === word))
  if (odd === undefined) return asked
  const [code, ids] = [unknown[field], all.map(({ id }) => id).join(', ')]
  const detail = {
    nl: `‘${odd}’ kennen we niet. Kies uit: ${ids}.`,
    en: `We do not know ‘${odd}’. Choose from: ${ids}.`,
  }
  throw new HttpProblem('invalid-parameter', { errors: [{ pointer: `/${field}`, code, detail }] })
}
const unknown = { function: 'unknown-function', group: 'unknown-group', accessibility: 'unknown-feature' }

/**
 * A place of a query, `lat,lon`.
 * @throws HttpProblem invalid-parameter at `near` when it is not on earth
 */
export const placeOf = (text: string): Point => {
  const place = parsePoint(text)
  if (!place) throw wrong('near', 'place')
  return place
}

const boxOf = (text: string): Box => {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = text.split(',').map(Number)
  const isOnEarth = Math.max(Math.abs(west), Math.abs(east)) <= 180 && Math.max(Math.abs(south), Math.abs(north)) <= 90
  if (!isOnEarth || west > east || south > north) throw wrong('bbox', 'box')
  return { west, south, east, north }
}

const momentOf = (text: string) => {
  try {
    return instantOf(text)
  } catch {
    throw wrong('openAt', 'moment')
  }
}
