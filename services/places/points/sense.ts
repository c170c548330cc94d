import { telephone } from '../../contracts/telephone.ts'
import { locate } from '../../kernel/areas.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldProblem, type ProblemCode } from '../../kernel/http/problems.ts'
import type { PointRow } from '../store/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../words.ts'

const assertKnown = (code: ProblemCode, known: { id: string }[], ids: string[], field: string): void => {
  const words = new Set(known.map(({ id }) => id))
  const wrong = ids.findIndex(id => !words.has(id))
  if (wrong >= 0) throw fieldProblem(code, `/${field}/${wrong}`)
}

/**
 * The words of a support point must be known.
 * @throws HttpProblem unknown-function, unknown-group or unknown-feature, pointing at the first
 */
export const assertWords = ({
  functions,
  groups,
  accessibility,
}: Pick<PointRow, 'functions' | 'groups' | 'accessibility'>): void => {
  assertKnown('unknown-function', supportPointFunctions, functions, 'functions')
  assertKnown('unknown-group', supportPointGroups, groups, 'groups')
  assertKnown('unknown-feature', supportPointAccessibility, accessibility, 'accessibility')
}

/**
 * What is given as a telephone number can be dialled.
 * @throws HttpProblem invalid-body at `/contact/phone`
 */
export const assertTelephone = (phone: string | undefined): void => {
  if (phone === undefined || telephone.test(phone)) return
  throw fieldProblem('invalid-body', '/contact/phone', {
    nl: 'Dit is geen telefoonnummer. Schrijf cijfers, zoals 020 555 01 01.',
    en: 'This is no telephone number. Write digits, such as 020 555 01 01.',
  })
}

/**
 * The areas that hold a place.
 * @throws HttpProblem outside-region at `/place`
 */
export const areasOf = async (db: Pick<Db, '$queryRaw'>, place: { lat: number; lon: number }): Promise<string[]> => {
  const { areas, outside } = await locate(db, 'places', place)
  if (outside) throw fieldProblem('outside-region', '/place')
  return areas
}
