import { expect, test } from 'vitest'
import { frontDoorClash, unsuited } from './fit.ts'

const apart = new Map([
  ['psychiatry', ['addiction']],
  ['addiction', ['psychiatry']],
])

test('who lives behind the door decides who may come, unless the location excepts the two', () => {
  const exception = { groups: ['addiction', 'psychiatry'] }
  expect(frontDoorClash(['psychiatry'], ['addiction'], apart, [])).toEqual({ group: 'psychiatry', other: 'addiction' })
  expect(frontDoorClash(['psychiatry'], ['psychiatry', 'autism'], apart, [])).toBeUndefined()
  expect(frontDoorClash(['psychiatry'], ['addiction'], apart, [exception])).toBeUndefined()
})

test('a bed suits the groups it names, or every group when it names none', () => {
  const bed = { kinds: ['time-out' as const], features: ['ground-floor'], groups: ['autism'] }
  const need = { kind: 'time-out' as const, groups: ['autism'], features: [] }
  expect(unsuited(bed, need)).toBeUndefined()
  expect(unsuited(bed, { ...need, kind: 'respite' })).toBe('other-kind')
  expect(unsuited(bed, { ...need, groups: ['autism', 'addiction'] })).toBe('group-not-suited')
  expect(unsuited({ ...bed, groups: [] }, { ...need, groups: ['addiction'] })).toBeUndefined()
  expect(unsuited(bed, { ...need, features: ['own-bathroom'] })).toBe('feature-missing')
})
