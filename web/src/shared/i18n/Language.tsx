import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider, useIntl } from 'react-intl'
import type { LocalText } from '../../../../services/contracts/api/common.ts'
import { nl, type TextId } from './texts.ts'

/** The languages of the screens; Dutch first. */
export type Language = 'nl' | 'en'
type Words = Record<string, string>

const place = 'omzien.language'
const dutch: Words = Object.fromEntries(Object.entries(nl).map(([id, text]) => [id, text.defaultMessage]))
const load = async (language: Language): Promise<Words> => (language === 'nl' ? dutch : (await import('./en.ts')).en)

const kept = (): Language => (localStorage.getItem(place) === 'en' ? 'en' : 'nl')

const LanguageContext = createContext<{ language: Language; choose(language: Language): void }>({
  language: 'nl',
  choose: () => {},
})

/** Gives every screen below it its language; English is fetched only when somebody chooses it. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const [wanted, setWanted] = useState<Language>(kept)
  const [words, setWords] = useState<{ language: Language; words: Words } | undefined>(
    wanted === 'nl' ? { language: 'nl', words: dutch } : undefined,
  )
  useEffect(() => {
    let stale = false
    load(wanted).then(words => {
      if (!stale) setWords({ language: wanted, words })
    })
    return () => {
      stale = true
    }
  }, [wanted])

  const choose = useCallback((language: Language) => {
    localStorage.setItem(place, language)
    setWanted(language)
  }, [])
  const value = useMemo(() => ({ language: wanted, choose }), [wanted, choose])

  if (!words) return null
  document.documentElement.lang = words.language
  return (
    <LanguageContext value={value}>
      <IntlProvider locale={words.language} messages={words.words} timeZone="Europe/Amsterdam">
        <I18nProvider locale={words.language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
      </IntlProvider>
    </LanguageContext>
  )
}

/** The language of the screens, and how to choose another. */
export const useLanguage = () => useContext(LanguageContext)

/** Values that fill the holes in a text. */
export type Values = Record<string, string | number | boolean | Date | undefined>
/** Says a text by its name. */
export type Say = (id: TextId, values?: Values) => string

/** Says texts in the language of the screens. */
export const useText = (): Say => {
  const intl = useIntl()
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl])
}

/** Says a text that came from the server in both languages. */
export const useLocalText = () => {
  const { language } = useLanguage()
  return (text: LocalText | undefined) => text?.[language] ?? ''
}
