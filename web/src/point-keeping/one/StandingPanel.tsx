import { useState } from 'react'
import { Link } from 'react-router'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useActOnPoint } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { LastConfirmed } from '../list/LastConfirmed.tsx'
import { OpenReports } from '../list/OpenReports.tsx'
import { StatusTag } from '../list/StatusTag.tsx'
import '../list/lists.css'

/** How a support point stands, and what its keepers can do with one press. */
export const StandingPanel = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  const act = useActOnPoint(point.id)
  const { status, openReports = 0 } = point
  return (
    <Panel title={say('pointKeeping.standing')}>
      <p className="kept-tags">
        <StatusTag status={status} />
        {status === 'published' && <LastConfirmed at={point.confirmedAt} isOld={point.isOld} />}
      </p>
      <StandingWords point={point} />
      <Outcome reason={act.error} />
      {openReports > 0 && <ReportsFirst point={point} />}
      <div className="kept-actions">
        {status === 'published' && openReports === 0 && (
          <Button
            look="secondary"
            icon="check"
            isPending={act.isPending}
            onPress={() => act.mutate({ verb: 'confirm' })}
          >
            {say('pointKeeping.confirm')}
          </Button>
        )}
        {status === 'closed' ? (
          <Button look="secondary" isPending={act.isPending} onPress={() => act.mutate({ verb: 'open-again' })}>
            {say('pointKeeping.openAgain')}
          </Button>
        ) : (
          <Closing name={point.name} isPending={act.isPending} onClose={() => act.mutate({ verb: 'close' })} />
        )}
        {status === 'published' && <Link to={`/steunpunt/${point.id}`}>{say('pointKeeping.seeOnMap')}</Link>}
      </div>
    </Panel>
  )
}

/** What was reported, before anybody says that all of it is still so. */
const ReportsFirst = ({ point: { id, status } }: { point: SupportPointDetail }) => {
  const say = useText()
  const isAsked = status === 'published'
  return (
    <div>
      <h3>{say(isAsked ? 'pointKeeping.reportsFirst' : 'pointKeeping.reportsTitle')}</h3>
      {isAsked && <p>{say('pointKeeping.reportsFirstText')}</p>}
      <OpenReports supportPoint={id} />
    </div>
  )
}

const StandingWords = ({ point: { status, reviewed, mayReview, rejection } }: { point: SupportPointDetail }) => {
  const say = useText()
  if (status === 'rejected')
    return (
      <Notice tone="warning" title={say('pointKeeping.rejectedWhy')}>
        {rejection && <p className="kept-words">{rejection}</p>}
        {!mayReview && <p>{say('pointKeeping.rejectedThen')}</p>}
      </Notice>
    )
  if (mayReview) return null
  if (status === 'proposed') return <p>{say('pointKeeping.waitsText')}</p>
  return status === 'published' && !reviewed ? <p>{say('pointKeeping.changesWait')}</p> : null
}

const Closing = ({ name, isPending, onClose }: { name: string; isPending: boolean; onClose(): void }) => {
  const say = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button look="quiet" onPress={() => setAsking(true)}>
        {say('pointKeeping.close')}
      </Button>
      <Confirm
        isOpen={isAsking}
        look="danger"
        title={say('pointKeeping.closeAsk', { name })}
        action={say('pointKeeping.closeYes')}
        isPending={isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          onClose()
        }}
      >
        <p>{say('pointKeeping.closeText')}</p>
      </Confirm>
    </>
  )
}
