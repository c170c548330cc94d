import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { nl, type TextId } from './texts.ts'

const ids = Object.keys(nl) as TextId[]
/** Names of the holes in a text: every element of the parsed text that has a value, but no number of a plural. */
const argumentsOf = (text: string) => {
  const names = new Set<string>()
  JSON.stringify(new IntlMessageFormat(text, 'nl').getAst(), (_key, part) => {
    if (part && typeof part === 'object' && part.type > 0 && part.type < 7) names.add(part.value)
    return part
  })
  return [...names].toSorted()
}

test('every text can be read in both languages and has the same holes to fill', () => {
  for (const id of ids) {
    new IntlMessageFormat(nl[id].defaultMessage, 'nl')
    new IntlMessageFormat(en[id], 'en')
    expect([id, argumentsOf(en[id])]).toEqual([id, argumentsOf(nl[id].defaultMessage)])
  }
})

test('every text tells a translator what it is for', () => {
  expect(ids.filter(id => nl[id].description.length < 4)).toEqual([])
})
