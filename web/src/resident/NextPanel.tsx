import { useIntl } from 'react-intl'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { dangerLines } from '../shared/danger/lines.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { momentFormat, momentWords } from '../shared/ui/timeWords.ts'
import './NextPanel.css'

const ladder = ['neighbours', 'social-team', 'volunteer-coordinator'] as const

/**
 * What happens now and when, as the ladder of an open request: what was, what is, what comes. Who is in danger gets no
 * date to wait for, but who has the request, and whom to call now.
 */
export const NextPanel = ({ request }: { request: HelpRequest }) => {
  if (request.status !== 'open') return null
  return request.danger ? (
    <DangerPanel step={request.step} numbers={request.danger} />
  ) : (
    <LadderPanel request={request} />
  )
}

interface DangerPanelProps {
  step: HelpRequest['step']
  numbers: NonNullable<HelpRequest['danger']>
}

const DangerPanel = ({ step, numbers }: DangerPanelProps) => {
  const say = useText()
  return (
    <Panel title={say('resident.nextTitle')}>
      <p>{say(`resident.dangerHas.${step === 'volunteer-coordinator' ? step : 'social-team'}`)}</p>
      <p>{say('resident.dangerCall')}</p>
      <ul>
        {dangerLines.map(({ key, text }) => (
          <li key={key}>
            <CallLink number={numbers[key]} /> {say(text)}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const LadderPanel = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const intl = useIntl()
  const now = useNow()
  const at = ladder.indexOf(request.step)
  const due = request.stepDue && momentWords(intl, request.stepDue, momentFormat(Date.parse(request.stepDue), now))
  return (
    <Panel title={say('resident.nextTitle')}>
      <ol className="ladder">
        {ladder.map(rung => (
          <li
            key={rung}
            data-state={ladder.indexOf(rung) < at ? 'past' : rung === request.step ? 'now' : 'later'}
            aria-current={rung === request.step ? 'step' : undefined}
          >
            <p className="ladder-name">{say(`resident.rung.${rung}`)}</p>
            {rung === request.step && <p>{say(`resident.rungText.${rung}`)}</p>}
            {rung === request.step && due && rung !== 'volunteer-coordinator' && (
              <p>{say('resident.nextDue', { when: due })}</p>
            )}
          </li>
        ))}
      </ol>
      <p>{say('resident.nextLive')}</p>
    </Panel>
  )
}
