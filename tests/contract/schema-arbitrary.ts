import fc from 'fast-check'

/** The part of JSON Schema that our routes use. */
export interface Schema {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

const formats: Record<string, fc.Arbitrary<string>> = {
  uuid: fc.uuid({ version: 7 }),
  'date-time': fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(date => date.toISOString()),
  date: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10)),
  email: fc.emailAddress(),
}

const texts = (schema: Schema): fc.Arbitrary<string> => {
  if (schema.format && formats[schema.format]) return formats[schema.format] as fc.Arbitrary<string>
  if (schema.pattern && !schema.pattern.includes('(?')) return fc.stringMatching(new RegExp(schema.pattern))
  return fc.string({
    minLength: schema.minLength ?? 0,
    maxLength: Math.min(schema.maxLength ?? 40, 200),
    unit: 'grapheme',
  })
}

const numbers = ({ minimum = -1e9, maximum = 1e9, type }: Schema): fc.Arbitrary<number> =>
  type === 'integer'
    ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(maximum) })
    : fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true })

const objects = ({ properties = {}, required = [] }: Schema): fc.Arbitrary<unknown> =>
  fc.record(Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, valid(schema)])), {
    requiredKeys: required,
  })

/** Values that a schema allows. */
export const valid = (schema: Schema): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valid))
  switch (schema.type) {
    case 'string':
      return texts(schema)
    case 'number':
    case 'integer':
      return numbers(schema)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return fc.array(valid(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 5),
      })
    case 'object':
      return objects(schema)
    default:
      return fc.jsonValue()
  }
}

/** What nobody should send: other types, huge and tiny things, text that databases choke on. */
const nasty = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud800',
    '',
    ' ',
    "'; drop table x; --",
    '../../etc',
    '%00',
    '9'.repeat(400),
    'x'.repeat(5000),
  ),
  fc.constantFrom(-0, 1e308, -1, 2 ** 53, 0.1 + 0.2),
)

/** Mostly what a schema allows, with now and then something that it does not, somewhere inside. */
export const nearlyValid = (schema: Schema): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 3, arbitrary: valid(schema) },
    {
      weight: 2,
      arbitrary: fc.tuple(valid(schema), nasty, fc.nat()).map(([value, bad, where]) => spoil(value, bad, where)),
    },
    { weight: 1, arbitrary: nasty },
  )

const spoil = (value: unknown, bad: unknown, where: number): unknown => {
  if (!value || typeof value !== 'object') return bad
  const keys = [...Object.keys(value), 'unknownField']
  const key = keys[where % keys.length] as string
  const inner = (value as Record<string, unknown>)[key]
  const spoiled = inner && typeof inner === 'object' && where % 2 ? spoil(inner, bad, where >> 1) : bad
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? spoiled : item))
    : { ...value, [key]: spoiled }
}
