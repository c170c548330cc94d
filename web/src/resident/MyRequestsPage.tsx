import { useInfiniteQuery } from '@tanstack/react-query'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { MyRequestRow } from './MyRequestRow.tsx'

const isRunning = ({ status }: HelpRequest) => status === 'open' || status === 'matched'

/** What I asked of the neighbourhood, and how it stands. */
export const MyRequestsPage = () => {
  const say = useText()
  const list = useInfiniteQuery(helpRequestsQuery({ mine: true, sort: 'newest' }))
  const requests = list.data?.pages.flatMap(page => page.items).filter(request => request.mine)
  const past = requests?.filter(request => !isRunning(request)) ?? []
  return (
    <Page
      title={say('resident.mineTitle')}
      actions={
        <ButtonLink to="/hulp-vragen" icon="plus">
          {say('resident.askAgain')}
        </ButtonLink>
      }
    >
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {requests?.length === 0 && (
        <Empty icon="chat" title={say('resident.mineEmpty')}>
          <p>{say('resident.mineEmptyText')}</p>
        </Empty>
      )}
      <RequestRows requests={requests?.filter(isRunning) ?? []} />
      {past.length > 0 && <h2>{say('resident.minePast')}</h2>}
      <RequestRows requests={past} />
      <More list={list} />
    </Page>
  )
}

const RequestRows = ({ requests }: { requests: HelpRequest[] }) =>
  requests.length === 0 ? null : (
    <ul className="request-rows">
      {requests.map(request => (
        <MyRequestRow key={request.id} request={request} />
      ))}
    </ul>
  )
