import { useQuery } from '@tanstack/react-query'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { nearBackupCallQuery } from '../../shared/api/backupCalls.ts'
import { supportPointFunctionsQuery } from '../../shared/api/places.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { OpenNow } from '../../shared/places/OpenNow.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'

/** Where somebody could go from here besides a bed: a support point. */
export const NearPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const local = useLocalText()
  const near = useQuery({ ...nearBackupCallQuery(call.id), enabled: Boolean(call.place) })
  const functions = useQuery(supportPointFunctionsQuery).data
  const nameOf = (id: string) => local(functions?.find(one => one.id === id)?.name) || id
  if (!call.place || near.data?.supportPoints.length === 0) return null
  return (
    <Panel title={say('night.near')}>
      {near.isPending && <Waiting />}
      <Outcome reason={near.error} />
      {near.data && (
        <ul className="call-list">
          {near.data.supportPoints.map(point => (
            <li key={point.id}>
              <b>{point.name}</b> · {distanceWords(point.distance, say)} · <OpenNow opening={point.opening} />
              <br />
              {point.functions.map(nameOf).join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
