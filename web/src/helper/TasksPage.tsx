import { useInfiniteQuery } from '@tanstack/react-query'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { HelperTabs } from './HelperTabs.tsx'
import { RefusedOffers } from './RefusedOffers.tsx'
import { TaskRow } from './TaskRow.tsx'

/** What I said yes to. */
export const TasksPage = () => {
  const say = useText()
  const me = useMe()
  const list = useInfiniteQuery(helpRequestsQuery({ mine: true, sort: 'newest' }))
  const tasks = list.data?.pages
    .flatMap(page => page.items)
    .filter(request => !request.mine && request.helper?.id === me?.id)
  return (
    <Page title={say('helper.tasksTitle')} above={<HelperTabs />}>
      <RefusedOffers />
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {tasks?.length === 0 && (
        <Empty icon="hand" title={say('helper.tasksEmpty')}>
          <p>{say('helper.tasksEmptyText')}</p>
        </Empty>
      )}
      {tasks && tasks.length > 0 && (
        <ul className="request-rows">
          {tasks.map(request => (
            <TaskRow key={request.id} request={request} />
          ))}
        </ul>
      )}
      <More list={list} />
    </Page>
  )
}
