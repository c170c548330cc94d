import { describe, expect, it } from 'vitest'
import { type PeopledArea, peopleOf } from './inhabitants.ts'

const area = (id: string, covered: number, known?: number, parent?: string, squareMetres = 100): PeopledArea => ({
  ...{ id, covered, squareMetres },
  ...(known === undefined ? {} : { known }),
  ...(parent ? { parent } : {}),
})

describe('inhabitants within reach', () => {
  it('are spread evenly over an area whose number is known', () => {
    expect(peopleOf([area('wijk', 0.25, 1_000)]).get('wijk')).toEqual({ all: 1_000, covered: 250 })
  })

  it('are added up from the smaller areas, each with its own share', () => {
    const found = peopleOf([
      area('wijk', 0.5, undefined, undefined, 200),
      area('flats', 1, 900, 'wijk'),
      area('park', 0, 100, 'wijk'),
    ])
    expect(found.get('wijk')).toEqual({ all: 1_000, covered: 900 })
  })

  it('are spread over what is left where only some of the smaller areas are known', () => {
    const found = peopleOf([
      area('wijk', 0.6, 1_000, undefined, 200),
      area('known', 1, 400, 'wijk'),
      area('unknown', 0.2, undefined, 'wijk'),
    ])
    expect(found.get('wijk')).toEqual({ all: 1_000, covered: 400 + 600 * 0.2 })
  })

  it("are the area's own number when the smaller ones say more", () => {
    const found = peopleOf([area('wijk', 0.5, 500), area('a', 1, 600, 'wijk', 50), area('b', 0, 400, 'wijk', 50)])
    expect(found.get('wijk')).toEqual({ all: 500, covered: 300 })
  })

  it('are not known of an area as long as one smaller area is missing', () => {
    const found = peopleOf([area('wijk', 0.5), area('a', 1, 600, 'wijk'), area('b', 0, undefined, 'wijk')])
    expect(found.get('wijk')).toBeUndefined()
    expect(found.get('a')).toEqual({ all: 600, covered: 600 })
  })
})
