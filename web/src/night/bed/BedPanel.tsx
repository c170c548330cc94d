import { useQuery } from '@tanstack/react-query'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import './bed.css'
import { FindBed } from './FindBed.tsx'
import { HeldBed } from './HeldBed.tsx'
import { isCurrent } from './rules.ts'
import { bedsOfCallQuery } from './useBedSending.ts'

/** A bed for this night: the one that was taken for this call, or those that are free near by [DOMAIN, backup 4]. */
export const BedPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const beds = useQuery(bedsOfCallQuery(call.id))
  const mine = beds.data?.find(isCurrent)
  const isOver = call.status === 'closed' || call.status === 'handed-over'
  if (isOver && !mine) return null
  return (
    <Panel title={say('nightBed.title')}>
      <div className="bed-panel">
        <Outcome reason={beds.data ? undefined : beds.error} />
        {mine ? <HeldBed call={call} stay={mine} /> : beds.isSuccess && <BedGone call={call} />}
        {!mine && <FindBed call={call} />}
      </div>
    </Panel>
  )
}

/** The bed went, and nobody has to find that out by phone. */
const BedGone = ({ call: { bed } }: { call: BackupCall }) => {
  const say = useText()
  if (!bed || isCurrent(bed) || bed.status === 'ended') return null
  const location = bed.location ?? say('nightBed.aLocation')
  const isLost = bed.status === 'expired'
  return (
    <Notice
      tone={isLost ? 'warning' : 'info'}
      role={isLost ? 'alert' : 'status'}
      title={say('nightBed.gone', { location })}
    >
      <p>{say(isLost ? 'nightBed.goneExpired' : 'nightBed.goneCancelled')}</p>
    </Notice>
  )
}
