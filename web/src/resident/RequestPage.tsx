import { useQuery } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'react-router'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestQuery } from '../shared/api/helpRequests.ts'
import { DangerCard } from '../shared/danger/DangerCard.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { Suggestions } from '../shared/requests/Suggestions.tsx'
import { Timeline } from '../shared/requests/Timeline.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { HelperPanel } from './HelperPanel.tsx'
import { NextPanel } from './NextPanel.tsx'
import { RequestActions } from './RequestActions.tsx'

/** One request of mine: what happens now, who helps, what happened, what I can do. */
export const RequestPage = () => {
  const { id = '' } = useParams()
  const request = useQuery(helpRequestQuery(id))
  if (request.data) return <RequestView request={request.data} />
  if (request.error) throw request.error
  return <Waiting />
}

const RequestView = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const isNew = useSearchParams()[0].has('nieuw')
  const words = useRequestWords(request)
  return (
    <Page
      title={isNew && !request.danger ? say('resident.posted') : words.kind}
      above={<StatusTag status={request.status} />}
      back={{ to: '/hulpvragen', label: say('resident.backToMine') }}
    >
      {request.danger && <DangerCard numbers={request.danger} />}
      <HelperPanel request={request} />
      <NextPanel request={request} />
      {request.suggestions && <Suggestions items={request.suggestions} />}
      <Panel title={say('resident.yourRequest')}>
        <Facts
          facts={[
            { name: say('ask.short.soort'), value: words.kind },
            { name: say('ask.short.vraag'), value: request.text },
            { name: say('ask.short.plek'), value: request.address },
            { name: say('ask.short.wanneer'), value: words.when },
            {
              name: say('ask.short.voor-wie'),
              value: request.onBehalfOf && `${request.onBehalfOf.name} (${request.onBehalfOf.relation})`,
            },
          ]}
        />
        <RequestActions request={request} />
      </Panel>
      <Timeline requestId={request.id} />
    </Page>
  )
}
