import { describe, expect, it, test } from 'vitest'
import { guessLevel, slugOf, splitName } from './names.ts'

test.each([
  ['Nieuw-West', 'nieuw-west'],
  ['  Hoofdweg e.o. ', 'hoofdweg-e-o'],
  ['Chassébuurt', 'chassebuurt'],
  ['’s-Graveland / Ĳburg', 's-graveland-ijburg'],
  ['日本', ''],
])('the name %j gives the slug %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test.each([
  ['Noord (1)', 'Noord', true],
  ['Waterland  (42) ', 'Waterland', true],
  ['Gein 1', 'Gein 1', false],
  ['Plan (van Gool)', 'Plan (van Gool)', false],
  ['(3)', '(3)', false],
])('%j is the area %j, as a part: %j', (text, name, isPart) => {
  expect(splitName(text)).toEqual({ name, isPart })
})

describe('the level in a file name', () => {
  it.each([
    ['amsterdam-stadsdelen.geojson', 'stadsdeel'],
    ['Gebieden 2026.json', 'gebied'],
    ['wijk.geojson', 'wijk'],
    ['BUURTEN.geojson', 'buurt'],
    ['grenzen.geojson', undefined],
    ['wijken-en-buurten.geojson', undefined],
  ])('%j is %j', (file, level) => {
    expect(guessLevel(file)).toBe(level)
  })
})
