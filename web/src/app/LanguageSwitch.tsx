import { type Language, useLanguage, useText } from '../shared/i18n/Language.tsx'
import './LanguageSwitch.css'

const names: Record<Language, { short: string; full: string }> = {
  nl: { short: 'NL', full: 'Nederlands' },
  en: { short: 'EN', full: 'English' },
}

/** Dutch or English, always in sight. */
export const LanguageSwitch = () => {
  const say = useText()
  const { language, choose } = useLanguage()
  return (
    <fieldset className="language" aria-label={say('app.language')}>
      {(['nl', 'en'] as const).map(option => (
        <button
          key={option}
          type="button"
          lang={option}
          aria-pressed={language === option}
          aria-label={`${names[option].short}: ${names[option].full}`}
          onClick={() => choose(option)}
        >
          {names[option].short}
        </button>
      ))}
    </fieldset>
  )
}
