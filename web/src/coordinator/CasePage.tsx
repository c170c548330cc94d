import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestQuery } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAreaName } from '../shared/places/useAreaName.ts'
import { Facts } from '../shared/requests/Facts.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { Suggestions } from '../shared/requests/Suggestions.tsx'
import { Timeline } from '../shared/requests/Timeline.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { waitWords } from '../shared/ui/timeWords.ts'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { Candidates } from './Candidates.tsx'
import { CaseActions } from './CaseActions.tsx'
import { DangerNotice } from './DangerNotice.tsx'
import './CasePage.css'
import { Checklist } from './Checklist.tsx'

/** One request as the team or the coordinator holds it. */
export const CasePage = () => {
  const { id = '' } = useParams()
  const request = useQuery(helpRequestQuery(id))
  if (request.error) throw request.error
  return request.data ? <CaseView request={request.data} /> : <Waiting />
}

const CaseView = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const now = useNow()
  const words = useRequestWords(request)
  const isOpen = request.status === 'open'
  return (
    <Page
      width="wide"
      title={request.asker ? say('queue.caseTitle', { kind: words.kind, name: request.asker.name }) : words.kind}
      above={
        <>
          <StatusTag status={request.status} />{' '}
          {isOpen && <Tag tone="info">{say('queue.atStep', { step: say(`shared.step.${request.step}`) })}</Tag>}{' '}
          {request.danger && <Tag tone="negative">{say('queue.danger')}</Tag>}
        </>
      }
      intro={isOpen && say('queue.waits', { time: waitWords(request.createdAt, now, say) })}
      back={{ to: '/wachtrij', label: say('queue.backToQueue') }}
    >
      <div className="case">
        <div className="case-column">
          <CaseFacts request={request} />
          {isOpen && <Candidates request={request} />}
        </div>
        <div className="case-column">
          {request.danger && <DangerNotice numbers={request.danger} />}
          <Timeline requestId={request.id} />
          {isOpen && <Checklist requestId={request.id} />}
          {request.suggestions && <Suggestions items={request.suggestions} text={say('queue.suggestionsText')} />}
        </div>
      </div>
    </Page>
  )
}

const CaseFacts = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const words = useRequestWords(request)
  const area = useAreaName(request.areas)
  return (
    <Panel title={say('queue.request')}>
      <Facts
        facts={[
          { name: say('queue.text'), value: request.text },
          { name: say('ask.short.wanneer'), value: words.when },
          { name: say('ask.short.plek'), value: [request.address, area].filter(Boolean).join('\n') },
          { name: say('queue.asker'), value: request.asker?.name },
          {
            name: say('ask.short.voor-wie'),
            value: request.onBehalfOf && `${request.onBehalfOf.name} (${request.onBehalfOf.relation})`,
          },
          { name: say('queue.helper'), value: request.helper?.name },
        ]}
      />
      <CaseActions request={request} />
    </Panel>
  )
}
