import { useQuery } from '@tanstack/react-query'
import type { BackupCall, BackupTimelineEntry } from '../../../../services/contracts/api/backup-calls.ts'
import { backupTimelineQuery } from '../../shared/api/backupCalls.ts'
import { type Say, useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'

const words = (entry: BackupTimelineEntry, say: Say) =>
  say(`night.event.${entry.what}`, {
    name: entry.person?.name ?? say('night.somebody'),
    line: entry.notify ? say(`night.line.${entry.notify}`) : '',
    count: entry.count ?? 0,
  })

/** What happened to a call, newest first. */
export const HistoryPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const entries = useQuery(backupTimelineQuery(call.id))
  return (
    <Panel title={say('night.history')}>
      {entries.isPending && <Waiting />}
      <Outcome reason={entries.error} />
      <ol className="call-history">
        {entries.data?.toReversed().map(entry => (
          <li key={entry.id}>
            <b>{words(entry, say)}</b>
            {entry.text && <span>{entry.text}</span>}
            <span className="call-small">
              <Time at={entry.at} look="moment" />
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
