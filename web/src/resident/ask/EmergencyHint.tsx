import { useConfig } from '../../shared/api/config.ts'
import { CallLink } from '../../shared/danger/CallLink.tsx'
import { useText } from '../../shared/i18n/Language.tsx'
import './EmergencyHint.css'

/** One quiet line under each question: danger is for the phone, not for a form. */
export const EmergencyHint = () => {
  const say = useText()
  const numbers = useConfig()?.numbers
  return (
    <p className="emergency-hint">
      {say('ask.emergency')} <CallLink number={numbers?.emergency ?? '112'} />
    </p>
  )
}
