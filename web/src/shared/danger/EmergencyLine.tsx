import { useConfig } from '../api/config.ts'
import { useText } from '../i18n/Language.tsx'
import { Icon } from '../ui/Icon.tsx'
import './EmergencyLine.css'
import { CallLink } from './CallLink.tsx'

/** Whom to call when somebody is in danger: in sight on every screen, without shouting. */
export const EmergencyLine = () => {
  const say = useText()
  const numbers = useConfig()?.numbers
  return (
    <section className="emergency" aria-label={say('shared.emergencyLabel')}>
      <Icon name="call" size="sm" />
      <p>
        {say('shared.emergencyDanger')} <CallLink number={numbers?.emergency ?? '112'} />
      </p>
      <p>
        {say('shared.emergencySuicide')} <CallLink number={numbers?.suicidePrevention ?? '113'} />
      </p>
      {numbers && (
        <p>
          {say('shared.emergencyBackup')} <CallLink number={numbers.backup} />
        </p>
      )}
    </section>
  )
}
