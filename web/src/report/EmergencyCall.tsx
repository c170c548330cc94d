import { useConfig } from '../shared/api/config.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import './EmergencyCall.css'

interface EmergencyCallProps {
  isDanger?: boolean
  /** Our team knows already. */
  isReported?: boolean
}

/** 112 with one press: always in sight on the screens of a report, and huge when somebody is in danger. */
export const EmergencyCall = ({ isDanger = false, isReported = false }: EmergencyCallProps) => {
  const say = useText()
  const number = useConfig()?.numbers.emergency ?? '112'
  return (
    <section
      className="emergency-call"
      data-danger={isDanger ? '' : undefined}
      aria-label={say('report.emergencyLabel')}
    >
      <a href={`tel:${number}`}>
        <Icon name="call" size={isDanger ? 'xl' : 'md'} />
        <span>{isDanger ? say('report.callNow', { number }) : say('report.callWhenDanger', { number })}</span>
      </a>
      {isDanger && <p role="status">{say(isReported ? 'report.callToo' : 'report.callFirst')}</p>}
    </section>
  )
}
