import type { PublicConfig } from '../../../../services/contracts/api/places.ts'
import { useText } from '../i18n/Language.tsx'
import { Icon } from '../ui/Icon.tsx'
import './DangerCard.css'
import { dangerLines } from './lines.ts'

/** The numbers to call, big, for a request that mentions danger [DOMAIN, help requests 5]. */
export const DangerCard = ({ numbers }: { numbers: PublicConfig['numbers'] }) => {
  const say = useText()
  return (
    <section className="danger" aria-labelledby="danger-title">
      <h2 id="danger-title">{say('shared.dangerTitle')}</h2>
      <ul>
        {dangerLines.map(({ key, text }) => (
          <li key={key}>
            <a className="danger-call" href={`tel:${numbers[key].replace(/[^+\d]/g, '')}`}>
              <Icon name="call" />
              <span>
                <b>{say('shared.callNumber', { number: numbers[key] })}</b>
                <span>{say(text)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>{say('shared.dangerWhat')}</p>
    </section>
  )
}
