import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import type { Text } from './define.ts'
import { en } from './en.ts'
import { folders } from './folders.ts'
import { nl } from './texts.ts'

const loaded = await Promise.all(Object.values(folders).map(folder => Promise.all([folder.nl(), folder.en()])))
const dutch: Record<string, Text> = Object.assign({}, nl, ...loaded.map(([texts]) => texts))
const english: Record<string, string> = Object.assign({}, en, ...loaded.map(([, texts]) => texts))
const ids = Object.keys(dutch)
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
    new IntlMessageFormat(dutch[id]?.defaultMessage ?? '', 'nl')
    new IntlMessageFormat(english[id] ?? '', 'en')
    expect([id, argumentsOf(english[id] ?? '')]).toEqual([id, argumentsOf(dutch[id]?.defaultMessage ?? '')])
  }
})

test('no two folders use the same name for a text', () => {
  const count = [nl, ...loaded.map(([texts]) => texts)].reduce((sum, texts) => sum + Object.keys(texts).length, 0)
  expect(ids.length).toBe(count)
})

test('every text tells a translator what it is for', () => {
  expect(ids.filter(id => (dutch[id]?.description.length ?? 0) < 4)).toEqual([])
})
