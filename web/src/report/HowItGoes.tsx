import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Time } from '../shared/ui/Time.tsx'
import './HowItGoes.css'

const steps = ['alertedAt', 'acknowledgedAt', 'setOffAt', 'arrivedAt', 'closedAt'] as const

/** How it goes, in the server's plain words, and the steps that were taken with their times. */
export const HowItGoes = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const last = steps.findLastIndex(step => call[step])
  return (
    <section className="how" aria-label={say('report.howLabel')}>
      <p className="how-words" role="status">
        {call.message}
      </p>
      <ol>
        {steps.map((step, i) => (
          <li key={step} data-done={call[step] ? '' : undefined} data-now={i === last ? '' : undefined}>
            <span className="how-mark" aria-hidden="true">
              {call[step] && <Icon name="check" size="sm" />}
            </span>
            <span>
              {say(`report.step.${step}`)}
              {!call[step] && <span className="visually-hidden"> {say('report.stepNotYet')}</span>}
            </span>
            {call[step] && <Time at={call[step]} />}
          </li>
        ))}
      </ol>
    </section>
  )
}
