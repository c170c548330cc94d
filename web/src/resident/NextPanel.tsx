import { useIntl } from 'react-intl'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { momentFormat } from '../shared/ui/timeWords.ts'
import './NextPanel.css'

const ladder = ['neighbours', 'social-team', 'volunteer-coordinator'] as const

/** What happens now and when, as the ladder of an open request: what was, what is, what comes. */
export const NextPanel = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const intl = useIntl()
  const now = useNow()
  if (request.status !== 'open') return null
  const at = ladder.indexOf(request.step)
  const due = request.stepDue && intl.formatDate(request.stepDue, momentFormat(Date.parse(request.stepDue), now))
  const rungs = request.danger ? ladder.slice(1) : ladder
  return (
    <Panel title={say('resident.nextTitle')}>
      <ol className="ladder">
        {rungs.map(rung => (
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
