import type { ErrorObject } from 'ajv'

const isUnion = ({ keyword }: ErrorObject) => keyword === 'anyOf' || keyword === 'oneOf'
const isWithin = (path: string, whole: string) => path === whole || path.startsWith(`${whole}/`)

/**
 * Of a value that may be one of several things, Ajv tells what is wrong with it as each of them. What is kept is what
 * is wrong with it as what it was most likely meant to be; of several names, which there are.
 */
export const settleUnions = (errors: ErrorObject[]): ErrorObject[] => {
  let settled: ErrorObject[] = []
  for (const error of errors) {
    const isInside = (other: ErrorObject) =>
      other.schemaPath.startsWith(`${error.schemaPath}/`) && isWithin(other.instancePath, error.instancePath)
    const inside = isUnion(error) ? settled.filter(isInside) : []
    settled =
      inside.length === 0
        ? [...settled, error]
        : [...settled.filter(one => !isInside(one)), ...likeliest(error, inside)]
  }
  return settled
}

const likeliest = (union: ErrorObject, inside: ErrorObject[]): ErrorObject[] => {
  const branchOf = ({ schemaPath }: ErrorObject) => schemaPath.slice(union.schemaPath.length + 1).split('/', 1)[0]
  const branches = [...Map.groupBy(inside, branchOf).values()]
  const isHere = (error: ErrorObject, ...keywords: string[]) =>
    error.instancePath === union.instancePath && keywords.includes(error.keyword)
  const ofKind = branches.filter(branch => !branch.some(error => isHere(error, 'type')))
  if (ofKind.length === 0) return [{ ...union, keyword: 'type', params: { type: typesOf(inside) } }]
  if (ofKind.every(branch => branch.every(error => isHere(error, 'const', 'enum'))))
    return [{ ...union, keyword: 'enum', params: { allowedValues: namesOf(ofKind.flat()) } }]
  const ofShape = ofKind.filter(branch => !branch.some(error => isHere(error, 'required', 'additionalProperties')))
  const [first = []] = ofShape.length > 0 ? ofShape : ofKind.toSorted((one, other) => one.length - other.length)
  return first
}

const typesOf = (errors: ErrorObject[]) =>
  [...new Set(errors.flatMap(({ keyword, params }) => (keyword === 'type' ? String(params['type']) : [])))].join(',')
const namesOf = (errors: ErrorObject[]) =>
  errors.flatMap(({ params }) => params['allowedValues'] ?? [params['allowedValue']])
