import { expect, test } from 'vitest'
import { AudienceIndex, audiencesOf } from './audience.ts'

const listener = (name: string) => ({ name })
const names = (found: ReadonlySet<{ name: string }>) => [...found].map(({ name }) => name).sort()

test('somebody hears what is for them, for their roles in their areas, and for everyone', () => {
  expect(audiencesOf({ id: 'p1', roles: ['resident', 'coordinator'], areas: ['wijk-a', 'wijk-b'] }).sort()).toEqual([
    'coordinator',
    'coordinator@wijk-a',
    'coordinator@wijk-b',
    'everyone',
    'person:p1',
    'resident',
    'resident@wijk-a',
    'resident@wijk-b',
  ])
})

test('who belongs to two audiences of one event is found once', () => {
  const index = new AudienceIndex<{ name: string }>()
  const [anna, bert, carla] = [listener('anna'), listener('bert'), listener('carla')]
  index.set(anna, ['person:a', 'coordinator@wijk-a'])
  index.set(bert, ['person:b', 'coordinator@wijk-a'])
  index.set(carla, ['person:c'])
  expect(names(index.find(['person:a', 'coordinator@wijk-a']))).toEqual(['anna', 'bert'])
  expect(names(index.find(['person:c']))).toEqual(['carla'])
  expect(names(index.find(['coordinator@wijk-b']))).toEqual([])
  expect(names(index.find([]))).toEqual([])
})

test('with other rights, the old ones are gone', () => {
  const index = new AudienceIndex<{ name: string }>()
  const anna = listener('anna')
  index.set(anna, ['person:a', 'coordinator@wijk-a'])
  index.set(anna, ['person:a'])
  expect(names(index.find(['coordinator@wijk-a']))).toEqual([])
  expect(names(index.find(['person:a']))).toEqual(['anna'])
  index.delete(anna)
  expect(names(index.find(['person:a']))).toEqual([])
})
