import type { LocalText } from '../../../contracts/api/common.ts'
import type { PointFacts } from '../record.ts'
import { splitList } from '../writing/cells.ts'
import { isBag } from './bags.ts'
import { type WordKind, wordOf, wordsNamed } from './words.ts'

/** What is being read, and what was found to be wrong with it so far. */
export interface Reading {
  own: boolean
  faults: { field?: string; detail: LocalText }[]
}
type Reader = (reading: Reading, said: unknown) => unknown

const isNothing = (said: unknown) =>
  said === undefined ||
  said === null ||
  (typeof said === 'string' && said.trim() === '') ||
  (Array.isArray(said) && !said.length)
/** What a file of ours leaves empty is empty; what another leaves empty it says nothing about. */
const nothing = <T>({ own }: Reading, empty: T): T | undefined => (own ? empty : undefined)

const text =
  (field: string, tidy: (text: string) => string = said => said): Reader =>
  (reading, said) => {
    if (isNothing(said)) return nothing(reading, null)
    if (typeof said !== 'string' && typeof said !== 'number') return fail(reading, field, noText)
    const given = String(said)
    if (given.includes('\0') || !given.isWellFormed()) return fail(reading, field, oddSigns)
    return reading.own ? given : tidy(given.trim())
  }

const fail = ({ faults }: Reading, field: string, detail: LocalText) => {
  faults.push({ field, detail })
  return undefined
}
const noText = { nl: 'Hier hoort tekst te staan.', en: 'This should be text.' }
const oddSigns = { nl: 'Hier staan tekens die niet bestaan.', en: 'There are characters here that do not exist.' }

/** Without the full stop that ends it, unless that is part of an abbreviation (L.A.K.A.). */
const tidyName = (name: string) => (/^[^.]*\.$|\s[^.\s]+\.$/.test(name) ? name.slice(0, -1) : name).replace(/\s+/g, ' ')
const tidyWebsite = (url: string) => {
  const secure = url.replace(/^http:\/\//i, 'https://').replace(/^HTTPS:/i, 'https:')
  return /^[a-z]+:/i.test(secure) ? secure : `https://${secure}`
}

const name: Reader = (reading, said) => {
  if (isNothing(said)) return fail(reading, 'name', { nl: 'De naam ontbreekt.', en: 'The name is missing.' })
  return text('name', tidyName)(reading, said)
}

const itemsOf = (said: unknown): unknown[] =>
  Array.isArray(said) ? said : splitList(String(said)).filter(item => item.trim() !== '')

const words =
  (field: WordKind): Reader =>
  (reading, said) => {
    if (isNothing(said)) return nothing(reading, [])
    const found = itemsOf(said).map(item => wordOf(field, item) ?? unknown(reading, field, item))
    return [...new Set(found.filter(word => word !== undefined))]
  }
const unknown = (reading: Reading, field: WordKind, item: unknown): undefined => {
  const [shown, known] = [String(item).slice(0, 40), wordsNamed(field)]
  fail(reading, field, {
    nl: `‘${shown}’ kennen we niet. We kennen: ${known.nl}.`,
    en: `We do not know ‘${shown}’. We know: ${known.en}.`,
  })
}

const languages: Reader = (reading, said) => {
  if (isNothing(said)) return nothing(reading, [])
  const codes = itemsOf(said).map(item => String(item).trim().toLowerCase())
  const odd = codes.find(code => !/^[a-z]{2,3}$/.test(code))
  if (odd === undefined) return [...new Set(codes)]
  const shown = odd.slice(0, 40)
  const detail = {
    nl: `‘${shown}’ is geen code van een taal (nl, en, tr …).`,
    en: `‘${shown}’ is no code of a language (nl, en, tr …).`,
  }
  return reading.own ? fail(reading, 'languages', detail) : codes.filter(code => /^[a-z]{2,3}$/.test(code))
}

const truths = new Map([
  ...['true', 'yes', 'ja', '1', 'waar', 'j'].map(said => [said, true] as const),
  ...['false', 'no', 'nee', '0', 'onwaar', 'n'].map(said => [said, false] as const),
])
const yesOrNo: Reader = (reading, said) => {
  if (isNothing(said)) return nothing(reading, false)
  const truth = truths.get(String(said).trim().toLowerCase())
  return truth ?? fail(reading, 'neighboursWelcome', { nl: 'Zeg ja of nee.', en: 'Say yes or no.' })
}

const films: Reader = (reading, said) => {
  if (isNothing(said)) return nothing(reading, [])
  return itemsOf(said).map(item => {
    if (isBag(item)) return { url: String(item['url']), title: String(item['title']) }
    const [, url = String(item), title] = /^(\S+) ([\s\S]*)$/.exec(String(item)) ?? []
    return { url, title: title ?? url }
  })
}

const day: Reader = (reading, said) => {
  if (isNothing(said)) return nothing(reading, null)
  const given = String(said).slice(0, 10)
  try {
    return Temporal.PlainDate.from(given).toString()
  } catch {
    return reading.own
      ? fail(reading, 'confirmedOn', { nl: 'Dit is geen datum (2026-12-01).', en: 'This is no date (2026-12-01).' })
      : undefined
  }
}

/** How each fact is read, besides the position. Undefined: the file says nothing of it. */
export const readers: Record<Exclude<keyof PointFacts, 'lat' | 'lon'>, Reader> = {
  ...{ name, address: text('address'), about: text('about'), organisation: text('organisation') },
  ...{ functions: words('functions'), groups: words('groups'), accessibility: words('accessibility') },
  ...{ languages, neighboursWelcome: yesOrNo, films, confirmedOn: day },
  ...{ hours: text('hours'), phone: text('phone'), email: text('email'), website: text('website', tidyWebsite) },
}
