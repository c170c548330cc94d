import { useQuery } from '@tanstack/react-query'
import { timelineQuery } from '../api/helpRequests.ts'
import { useText } from '../i18n/Language.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Time } from '../ui/Time.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import './Timeline.css'
import { eventWords } from './words.ts'

/** What happened to a request, newest first, in plain words. */
export const Timeline = ({ requestId }: { requestId: string }) => {
  const say = useText()
  const entries = useQuery(timelineQuery(requestId)).data
  return (
    <Panel title={say('shared.timeline')}>
      {!entries && <Waiting />}
      <ol className="timeline">
        {entries?.toReversed().map(entry => (
          <li key={entry.id} data-what={entry.what}>
            <p className="timeline-words">{eventWords(entry, say)}</p>
            {entry.reason && <p>{say('shared.reason', { reason: entry.reason })}</p>}
            <p className="timeline-time">
              <Time at={entry.at} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
