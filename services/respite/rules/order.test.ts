import { describe, expect, test } from 'vitest'
import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { StayUrgency } from '../../contracts/api/respite-stays.ts'
import { type InLine, inOrder, placesOf } from './order.ts'

const waits = (id: string, kind: StayKind, urgency: StayUrgency, since: string): InLine => ({
  ...{ id, kind, urgency },
  since: Temporal.Instant.from(`2026-11-${since}T12:00:00Z`),
})
const names = (line: InLine[]) => inOrder(line).map(({ id }) => id)

describe('the order in which a freed bed is offered', () => {
  test('bridging overtakes everything, a crisis that waits longer too', () => {
    const line = [waits('crisis', 'time-out', 'crisis', '01'), waits('back', 'bridging', 'planned', '20')]
    expect(names(line)).toEqual(['back', 'crisis'])
  })

  test('then a crisis, then what is needed soon, then what is planned', () => {
    const line = [
      waits('planned', 'respite', 'planned', '01'),
      waits('soon', 'time-out', 'soon', '02'),
      waits('crisis', 'satellite', 'crisis', '03'),
    ]
    expect(names(line)).toEqual(['crisis', 'soon', 'planned'])
  })

  test('then who waits longest; also between two who both need a bridging place', () => {
    const line = [
      waits('later', 'bridging', 'soon', '02'),
      waits('sooner', 'bridging', 'soon', '01'),
      waits('last', 'respite', 'soon', '04'),
      waits('third', 'time-out', 'soon', '03'),
    ]
    expect(names(line)).toEqual(['sooner', 'later', 'third', 'last'])
  })

  test('who came at the same moment stand in a fixed order, whoever looks', () => {
    const line = [waits('b', 'time-out', 'soon', '01'), waits('a', 'time-out', 'soon', '01')]
    expect(names(line)).toEqual(names(line.toReversed()))
  })
})

describe('everybody sees their place, and why', () => {
  test('who is alone is first, and nothing decided it', () => {
    expect(placesOf([waits('only', 'respite', 'soon', '01')]).get('only')).toEqual({ place: 1, why: [] })
  })

  test('what sets somebody apart from another is named, in the order it is looked at', () => {
    const places = placesOf([
      waits('back', 'bridging', 'planned', '05'),
      waits('crisis', 'time-out', 'crisis', '04'),
      waits('long', 'time-out', 'soon', '01'),
      waits('short', 'respite', 'soon', '02'),
    ])
    expect([...places]).toEqual([
      ['back', { place: 1, why: ['bridging-first'] }],
      ['crisis', { place: 2, why: ['bridging-first', 'urgency'] }],
      ['long', { place: 3, why: ['bridging-first', 'urgency', 'waiting-time'] }],
      ['short', { place: 4, why: ['bridging-first', 'urgency', 'waiting-time'] }],
    ])
  })

  test('of what is alike for all, nothing is said', () => {
    const places = placesOf([waits('a', 'respite', 'soon', '01'), waits('b', 'time-out', 'soon', '02')])
    expect([...places.values()].map(({ why }) => why)).toEqual([['waiting-time'], ['waiting-time']])
  })
})
