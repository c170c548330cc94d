import { useInfiniteQuery } from '@tanstack/react-query'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { backupCallsQuery } from '../shared/api/backupCalls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { More } from '../shared/requests/More.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { RequestRow } from '../shared/requests/RequestRow.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { isOver } from './isOver.ts'

/** What I reported to the backup, and how it stands. */
export const MyReportsPage = () => {
  const say = useText()
  const list = useInfiniteQuery(backupCallsQuery({ mine: true }))
  const calls = list.data?.pages.flatMap(page => page.items) ?? []
  return (
    <Page
      title={say('report.mineTitle')}
      actions={
        <ButtonLink to="/melden" icon="news">
          {say('report.again')}
        </ButtonLink>
      }
    >
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.isSuccess && calls.length === 0 && (
        <Empty icon="check" title={say('report.mineEmpty')}>
          <p>{say('report.mineEmptyText')}</p>
        </Empty>
      )}
      <Rows calls={calls.filter(call => !isOver(call))} />
      {calls.some(isOver) && <h2>{say('report.minePast')}</h2>}
      <Rows calls={calls.filter(isOver)} />
      <More list={list} />
    </Page>
  )
}

const Rows = ({ calls }: { calls: BackupCall[] }) =>
  calls.length === 0 ? null : (
    <ul className="request-rows">
      {calls.map(call => (
        <RequestRow
          key={call.id}
          to={`/melden/${call.id}`}
          icon={isOver(call) ? 'check' : 'news'}
          title={call.message}
          text={call.what}
          facts={[call.address, <Time key="at" at={call.createdAt} />]}
        />
      ))}
    </ul>
  )
