import { expect, test } from 'vitest'
import { slugOf } from './slug.ts'

const allowed = /^[a-z0-9]+(-[a-z0-9]+)*$/

test('an id is made of a name as it is typed, accents, spaces and signs included', () => {
  expect(slugOf('  Mild intellectual disability ')).toBe('mild-intellectual-disability')
  expect(slugOf('Café & crèche (2)')).toBe('cafe-creche-2')
})

test('an id that is cut off does not end in a dash, and a name without letters gives none', () => {
  const long = slugOf(`${'a'.repeat(59)} b`)
  expect(long).toMatch(allowed)
  expect(slugOf('***')).toBe('')
})
