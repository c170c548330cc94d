import { useQuery } from '@tanstack/react-query'
import { stayTimelineQuery } from '../../shared/api/stayDetails.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import '../../shared/requests/Timeline.css'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { useStayWords } from '../words.ts'

/** What happened to a stay, newest first: who did what, when, why. */
export const StayHistory = ({ stayId }: { stayId: string }) => {
  const say = useText()
  const words = useStayWords()
  const { data, error } = useQuery(stayTimelineQuery(stayId))
  return (
    <Panel title={say('shared.timeline')}>
      {!data && !error && <Waiting />}
      <Outcome reason={error} />
      <ol className="timeline">
        {data?.toReversed().map(entry => (
          <li key={entry.id}>
            <p className="timeline-words">{say(`beds.entry.${entry.what}`)}</p>
            {entry.rule && <p>{say(`beds.rule.${entry.rule}`)}</p>}
            {entry.period && entry.what === 'extended' && <p>{words.period(entry.period)}</p>}
            {entry.bed && (entry.what === 'moved' || entry.what === 'held') && <p>{entry.bed}</p>}
            {entry.reason && <p>{say('shared.reason', { reason: entry.reason })}</p>}
            <p className="timeline-time">
              <Time at={entry.at} look="moment" />
              {entry.person && ` · ${entry.person.name}`}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
