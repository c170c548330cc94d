import { type ReactNode, useCallback, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { IntlProvider, useIntl } from 'react-intl'
import type { LocalText } from '../../../../services/contracts/api/common.ts'
import { useStore } from '../store.ts'
import type { TextId } from './texts.ts'
import { choose, speak, speech } from './words.ts'

export type { Language } from './words.ts'

/** Gives every screen below it its language; English, and what a folder says, is fetched only when somebody needs it. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => {
  const { language, words } = useStore(speech)
  useEffect(() => {
    speak()
  }, [])

  if (!language) return null
  document.documentElement.lang = language
  return (
    <IntlProvider locale={language} messages={words} timeZone="Europe/Amsterdam">
      <I18nProvider locale={language === 'nl' ? 'nl-NL' : 'en-GB'}>{children}</I18nProvider>
    </IntlProvider>
  )
}

/** The language of the screens, and how to choose another. */
export const useLanguage = () => ({ language: useStore(speech).chosen, choose })

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
