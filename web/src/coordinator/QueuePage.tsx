import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { HelpRequestQuery } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestsQuery } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { useSteadyList } from '../shared/useSteadyList.ts'
import { PointsWaiting } from './PointsWaiting.tsx'
import { QueueFilters, queueFilters } from './QueueFilters.tsx'
import './QueuePage.css'
import { QueueRow } from './QueueRow.tsx'

const queryOf = (filters: URLSearchParams): HelpRequestQuery => {
  const pick = (name: string) => filters.get(name) ?? undefined
  const [status, step, kind, area] = [pick('status') ?? 'open', pick('stap'), pick('soort'), pick('gebied')]
  return {
    sort: 'waiting',
    status: status as NonNullable<HelpRequestQuery['status']>,
    ...(step ? { step: step as NonNullable<HelpRequestQuery['step']> } : {}),
    ...(kind ? { kind } : {}),
    ...(area ? { area } : {}),
  }
}

/** What waits in my areas: danger first, then the longest wait; news never moves the row under the cursor, but danger is named. */
export const QueuePage = () => {
  const say = useText()
  const [filters] = useSearchParams()
  const query = queryOf(filters)
  const list = useInfiniteQuery(helpRequestsQuery(query))
  const items = list.data?.pages.flatMap(page => page.items) ?? []
  const steady = useSteadyList(items, JSON.stringify([query, list.data?.pages.length ?? 0]))
  const shown = new Set(steady.shown.map(({ id }) => id))
  const isDangerNew = items.some(({ id, danger }) => danger && !shown.has(id))
  const isFiltered = queueFilters.some(name => filters.has(name))
  return (
    <Page
      width="wide"
      title={say('queue.title')}
      intro={say('queue.intro')}
      actions={
        <ButtonLink to="/hulp-vragen" look="secondary" icon="plus">
          {say('queue.postForSomebody')}
        </ButtonLink>
      }
    >
      <PointsWaiting />
      <QueueFilters />
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      <div className="queue-news" role="status">
        {steady.fresh + steady.gone.size > 0 && (
          <Button look={isDangerNew ? 'danger' : 'secondary'} size="sm" icon="news" onPress={steady.refresh}>
            {steady.fresh > 0
              ? say(isDangerNew ? 'queue.freshDanger' : 'queue.fresh', { count: steady.fresh })
              : say('queue.changed')}
          </Button>
        )}
      </div>
      {list.isSuccess && steady.shown.length === 0 && (
        <Empty icon="check" title={say(isFiltered ? 'queue.emptyFiltered' : 'queue.empty')}>
          <p>{say(isFiltered ? 'queue.emptyFilteredText' : 'queue.emptyText')}</p>
        </Empty>
      )}
      {steady.shown.length > 0 && (
        <ul className="request-rows">
          {steady.shown.map(request => (
            <QueueRow key={request.id} request={request} isGone={steady.gone.has(request.id)} />
          ))}
        </ul>
      )}
      <More list={list} />
    </Page>
  )
}
