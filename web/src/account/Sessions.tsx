import { useQuery } from '@tanstack/react-query'
import { sessionsQuery, useEndSession } from '../shared/api/sessions.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'
import './Sessions.css'

/** Everywhere I am signed in, with a way to end it there. */
export const Sessions = () => {
  const say = useText()
  const sessions = useQuery(sessionsQuery)
  const end = useEndSession()
  return (
    <Panel title={say('account.sessions')}>
      <p>{say('account.sessionsText')}</p>
      <Outcome reason={sessions.error ?? end.error} />
      <ul className="things">
        {sessions.data?.map(session => (
          <li key={session.id}>
            <span>
              <b>{session.device || say('account.unknownDevice')}</b> · <Time at={session.createdAt} />
            </span>
            {session.current ? (
              <Tag tone="positive">{say('account.thisDevice')}</Tag>
            ) : (
              <Button
                look="quiet"
                size="sm"
                aria-label={say('account.endSessionOn', { device: session.device || say('account.unknownDevice') })}
                isPending={end.isPending && end.variables === session.id}
                onPress={() => end.mutate(session.id)}
              >
                {say('account.endSession')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
