import { useState } from 'react'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useActOnPoint } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { Changes } from './Changes.tsx'
import '../list/lists.css'

/** A coordinator looks whether it can be on the map, and sees what changed since somebody looked. */
export const ReviewPanel = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  const act = useActOnPoint(point.id)
  // What was looked at is what is approved: not what somebody writes meanwhile.
  const seen = point.revision
  return (
    <Panel title={say('pointKeeping.review')} tone="warm">
      {point.status === 'proposed' ? <p>{say('pointKeeping.reviewNew')}</p> : <Changes point={point} />}
      <Outcome reason={act.error} />
      <div className="kept-actions">
        <Button icon="check" isPending={act.isPending} onPress={() => act.mutate({ verb: 'approve', seen })}>
          {say('pointKeeping.approve')}
        </Button>
        <Rejecting
          isPublished={point.status === 'published'}
          isPending={act.isPending}
          onReject={reason => act.mutate({ verb: 'reject', reason, seen })}
        />
      </div>
    </Panel>
  )
}

interface RejectingProps {
  isPublished: boolean
  isPending: boolean
  onReject(reason: string): void
}

const Rejecting = ({ isPublished, isPending, onReject }: RejectingProps) => {
  const say = useText()
  const [isAsking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const isMissing = !reason.trim()
  const reject = () => {
    setTried(true)
    if (isMissing) return
    setAsking(false)
    onReject(reason.trim())
  }
  return (
    <>
      <Button look="secondary" isPending={isPending} onPress={() => setAsking(true)}>
        {say('pointKeeping.reject')}
      </Button>
      <Confirm
        isOpen={isAsking}
        look="danger"
        title={say('pointKeeping.rejectAsk')}
        action={say(isPublished ? 'pointKeeping.rejectYes' : 'pointKeeping.reject')}
        onClose={() => setAsking(false)}
        onConfirm={reject}
      >
        <TextArea
          label={say('pointKeeping.rejectReason')}
          hint={say('pointKeeping.rejectReasonHint')}
          error={isTried && isMissing ? say('pointKeeping.rejectReasonMissing') : undefined}
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </Confirm>
    </>
  )
}
