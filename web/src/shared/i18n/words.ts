import { createStore } from '../store.ts'
import type { Text } from './define.ts'
import { type Folder, folders } from './folders.ts'
import { nl } from './texts.ts'

/** The languages of the screens; Dutch first. */
export type Language = 'nl' | 'en'
type Words = Record<string, string>

const place = 'omzien.language'
const kept = (): Language => (globalThis.localStorage?.getItem(place) === 'en' ? 'en' : 'nl')

const messagesOf = (texts: Record<string, Text>): Words =>
  Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text.defaultMessage]))

/** All that was fetched so far; it only grows, so that fetches that overtake each other lose nothing. */
const fetched: Record<Language, Words> = { nl: messagesOf(nl), en: {} }
const wanted = new Set<Folder>()

/** The language somebody chose, and what can be said now: in the language before until the chosen one is there. */
export const speech = createStore<{ chosen: Language; language: Language | undefined; words: Words }>({
  chosen: kept(),
  language: undefined,
  words: {},
})

const fetchStart = async (language: Language) =>
  language === 'en' && Object.assign(fetched.en, (await import('./en.ts')).en)

const fetchFolder = async (folder: Folder, language: Language) =>
  Object.assign(
    fetched[language],
    language === 'nl' ? messagesOf(await folders[folder].nl()) : await folders[folder].en(),
  )

const fetchAll = (language: Language, some: Iterable<Folder>) =>
  Promise.all([fetchStart(language), ...[...some].map(folder => fetchFolder(folder, language))])

/** Only when there is something new to say: other words draw every screen anew. */
const say = (language: Language) => {
  const { language: spoken, words } = speech.get()
  const isSame = spoken === language && Object.keys(words).length === Object.keys(fetched[language]).length
  if (!isSame) speech.set({ language, words: { ...fetched[language] } })
}

/** Speaks the chosen language as soon as its words are there; until then the screens keep the one before. */
export const speak = async (language: Language = speech.get().chosen) => {
  speech.set({ chosen: language })
  await fetchAll(language, wanted)
  if (speech.get().chosen === language) say(language)
}

/** Speaks a language from now on, after a reload too. */
export const choose = (language: Language) => {
  localStorage.setItem(place, language)
  return speak(language)
}

/**
 * Fetches the texts of folders, once, in the language that is spoken and the one that is being fetched.
 * @throws what the browser says when they cannot be fetched
 */
export const loadTexts = async (...some: Folder[]) => {
  if (some.length === 0) return
  for (const folder of some) wanted.add(folder)
  const { chosen, language = chosen } = speech.get()
  await Promise.all([...new Set([chosen, language])].map(each => fetchAll(each, some)))
  say(speech.get().language ?? chosen)
}
