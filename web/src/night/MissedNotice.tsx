import { Link } from 'react-router'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useStore } from '../shared/store.ts'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { missedCounts } from './useMissed.ts'
import { useWhere } from './useWhere.ts'
import { watch } from './watch.ts'

/** What came in while the line was down; stays until somebody says they have seen it. */
export const MissedNotice = () => {
  const say = useText()
  const { missed } = useStore(watch)
  if (!missed) return null
  return (
    <div className="missed">
      <Notice tone="warning" title={say('night.missed', missedCounts(missed))}>
        <ul>
          {missed.calls.map(call => (
            <MissedCall key={call.id} call={call} />
          ))}
        </ul>
        <p>
          <Button look="secondary" onPress={() => watch.set({ missed: undefined })}>
            {say('night.missedSeen')}
          </Button>
        </p>
      </Notice>
    </div>
  )
}

const MissedCall = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const { where } = useWhere(call)
  return (
    <li>
      <Link to={`/achtervang/${call.id}`}>{`${where}: ${say(`night.status.${call.status}`).toLowerCase()}`}</Link>
    </li>
  )
}
