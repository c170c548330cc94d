import { type TSchema, Type } from 'typebox'
import { expect, test } from 'vitest'
import { Id, LocalDate, Locale, Slug, Strict } from '../../contracts/api/common.ts'
import { HoursQuestion } from '../../contracts/api/opening-hours.ts'
import type { HttpProblem } from './problems.ts'
import { validatorCompiler } from './validation.ts'

const Text = Type.String({ minLength: 1, maxLength: 10, pattern: '\\S' })
const Near = Type.String({ pattern: '^-?\\d+(\\.\\d+)?,-?\\d+(\\.\\d+)?$' })
const Many = Type.Enum('abcdefghijklm'.split('') as ['a', 'b'])

const problemOf = (schema: TSchema, value: unknown, httpPart = 'body') => {
  const check = validatorCompiler({ schema, httpPart, method: 'POST', url: '/' })
  return (check(value) as { error?: HttpProblem }).error
}
/** Where what is wrong, in Dutch and English. */
const faults = (schema: TSchema, value: unknown, httpPart?: string) =>
  (problemOf(schema, value, httpPart)?.errors ?? []).map(({ pointer, detail }) => [pointer, detail.nl, detail.en])

test.each([
  [Type.Integer(), 'x', 'Dit moet een heel getal zijn.', 'This must be a whole number.'],
  [Type.Boolean(), 'x', 'Dit moet ja of nee (true of false) zijn.', 'This must be yes or no (true or false).'],
  [Type.Array(Text), 'x', 'Dit moet een lijst zijn.', 'This must be a list.'],
  [
    Type.Union([Type.String(), Type.Number()]),
    {},
    'Dit moet tekst of een getal zijn.',
    'This must be text or a number.',
  ],
  [
    Type.Unsafe({ type: ['object', 'null'] }),
    1,
    'Dit moet een groep velden of leeg (null) zijn.',
    'This must be a group of fields or empty (null).',
  ],
  [Type.Enum(['hold', 'end']), 'x', 'Kies uit: hold, end.', 'Choose from: hold, end.'],
  [Locale, 'fr', 'Kies uit: nl, en.', 'Choose from: nl, en.'],
  [Many, 'x', 'Deze naam kennen we niet.', 'We do not know this name.'],
  [Type.Literal(true), false, 'Dit moet true zijn.', 'This must be true.'],
  [
    Near,
    'abc',
    'Geef breedtegraad,lengtegraad, bijvoorbeeld 52.35,4.91.',
    'Give latitude,longitude, for example 52.35,4.91.',
  ],
  [Type.Array(Text, { minItems: 1 }), [], 'Hier is er minstens één nodig.', 'At least one is needed here.'],
  [Text, ' \n', 'Dit is nog leeg.', 'This is still empty.'],
  [Text, '', 'Dit is nog leeg.', 'This is still empty.'],
  [
    Type.Union([Slug, Type.Null()]),
    'Ø',
    'Gebruik kleine letters, cijfers en streepjes.',
    'Use small letters, digits and hyphens.',
  ],
  [
    LocalDate,
    '2026-02-30',
    'Geef een dag die bestaat, bijvoorbeeld 2026-12-24.',
    'Give a day that exists, for example 2026-12-24.',
  ],
])('%j is not %j: %s', (schema, value, nl, en) => {
  expect(faults(Strict({ field: schema }), { field: value })).toEqual([['/field', nl, en]])
})

const Body = Strict({ name: Text, size: Type.Integer({ minimum: 1 }), ids: Type.Array(Id, { maxItems: 30 }) })

test('all faults of a body are told, each place once', () => {
  expect(
    problemOf(Body, { name: '', size: 0, ids: ['a', 'b'], colour: 'red' })?.errors.map(error => error.pointer),
  ).toEqual(['/colour', '/name', '/size', '/ids/0', '/ids/1'])
  expect(faults(Body, {}).map(([pointer]) => pointer)).toEqual(['/name', '/size', '/ids'])
  expect(problemOf(Body, { name: 'a', size: 1, ids: Array.from({ length: 30 }, () => 'x') })?.errors).toHaveLength(20)
})

test('of an address too', () => {
  const query = Strict({ limit: Type.Optional(Type.Integer({ minimum: 1 })), near: Near })
  expect(problemOf(query, { limit: '0', near: 'abc' }, 'querystring')).toMatchObject({
    status: 400,
    errors: [{ pointer: '/limit' }, { pointer: '/near' }],
  })
})

test('of one of several things, what is wrong with it as what it was meant to be', () => {
  expect(faults(HoursQuestion, { form: { week: 3 } }).map(([pointer]) => pointer)).toEqual(
    expect.arrayContaining(['/form/week']),
  )
  expect(faults(HoursQuestion, { form: { week: 3 } }).map(([pointer]) => pointer)).not.toContain('/notation')
  expect(faults(HoursQuestion, { notation: ' ' })).toEqual([['/notation', 'Dit is nog leeg.', 'This is still empty.']])
})

test('a large body is not searched for all of its faults', () => {
  const ids = Array.from({ length: 100_000 }, () => 'x')
  expect(faults(Body, { name: 'a', size: 0, ids })).toHaveLength(1)
})
