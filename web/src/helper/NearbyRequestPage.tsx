import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { Problem } from '../shared/api/client.ts'
import { helpRequestQuery } from '../shared/api/helpRequests.ts'
import { useMe } from '../shared/api/me.ts'
import { offersQuery } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { AnswerPanel } from './AnswerPanel.tsx'
import { TaskPanel } from './TaskPanel.tsx'

/** One request as a helper sees it: what, when, about where, and my answer or my task. */
export const NearbyRequestPage = () => {
  const { id = '' } = useParams()
  const request = useQuery(helpRequestQuery(id))
  if (request.error instanceof Problem && request.error.status === 404) return <Gone requestId={id} />
  if (request.error) throw request.error
  return request.data ? <RequestForHelper request={request.data} /> : <Waiting />
}

/** The newest offer I had for a request. */
const useOfferFor = (requestId: string) => {
  const offers = useInfiniteQuery(offersQuery()).data?.pages.flatMap(page => page.items)
  return offers?.find(one => one.helpRequestId === requestId)
}

/** Not there (any more) for me; told apart when I had said yes and the asker chose somebody else. */
const Gone = ({ requestId }: { requestId: string }) => {
  const say = useText()
  const isRefused = useOfferFor(requestId)?.refused
  return (
    <Page
      title={say(isRefused ? 'helper.refusedTitle' : 'helper.goneTitle')}
      intro={say(isRefused ? 'helper.refusedText' : 'helper.goneText')}
      back={{ to: '/helpen', label: say('helper.backToNearby') }}
    >
      <p>
        <ButtonLink to="/helpen">{say('helper.seeOthers')}</ButtonLink>
      </p>
    </Page>
  )
}

const RequestForHelper = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const me = useMe()
  const words = useRequestWords(request)
  const offer = useOfferFor(request.id)
  const isMine = request.helper?.id === me?.id && request.status === 'matched'
  return (
    <Page
      title={words.kind}
      above={<StatusTag status={request.status} />}
      back={{ to: '/helpen', label: say('helper.backToNearby') }}
    >
      {isMine && <TaskPanel request={request} offer={offer} />}
      <Panel>
        {request.text ? <p className="request-text">{request.text}</p> : <p>{say('helper.noText')}</p>}
        <Facts
          facts={[
            { name: say('ask.short.wanneer'), value: words.when },
            {
              name: say('helper.distance'),
              value: !isMine && words.far ? say('helper.about', { far: words.far }) : undefined,
            },
            {
              name: say('ask.short.voor-wie'),
              value: request.onBehalfOf && `${request.onBehalfOf.name} (${request.onBehalfOf.relation})`,
            },
          ]}
        />
        {request.status === 'open' && !request.mine && <AnswerPanel request={request} offer={offer} />}
        {request.status !== 'open' && !isMine && (
          <Notice>
            <p>{say('helper.taken')}</p>
          </Notice>
        )}
      </Panel>
    </Page>
  )
}
