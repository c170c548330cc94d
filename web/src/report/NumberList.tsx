import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { Icon } from '../shared/ui/Icon.tsx'
import './NumberList.css'

interface Numbers {
  emergency: string
  suicidePrevention: string
  backup: string
}

const lines: { key: keyof Numbers; text: TextId }[] = [
  { key: 'backup', text: 'shared.dangerBackup' },
  { key: 'emergency', text: 'shared.dangerEmergency' },
  { key: 'suicidePrevention', text: 'shared.dangerSuicide' },
]

/** Numbers to call with one press, each with what it is for. */
export const NumberList = ({ numbers }: { numbers: Numbers }) => {
  const say = useText()
  return (
    <ul className="numbers">
      {lines.map(({ key, text }) => (
        <li key={key}>
          <a href={`tel:${numbers[key].replace(/[^+\d]/g, '')}`}>
            <Icon name="call" />
            <span>
              <b>{say('shared.callNumber', { number: numbers[key] })}</b>
              <span>{say(text)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
