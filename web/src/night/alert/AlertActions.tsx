import { useNavigate } from 'react-router'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { hasRole, type Me } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useStore } from '../../shared/store.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { CannotButton } from '../CannotButton.tsx'
import { duty } from '../duty/duty.ts'
import { trySound } from '../duty/shift.ts'
import { HoldButton } from '../HoldButton.tsx'
import { isMine, refusalOf } from '../rules.ts'
import { SendingState } from '../sending/SendingState.tsx'
import { useSending } from '../sending/useSending.ts'
import { refuse } from '../watch.ts'

interface AlertActionsProps {
  call: BackupCall
  me: Me
  onClose(): void
}

/** The bottom of an alert, under the thumb: go or not, how the sending goes, and who has it when it was somebody else. */
export const AlertActions = ({ call, me, onClose }: AlertActionsProps) => {
  if (call.status === 'alerted' && !hasRole(me, 'night-team', 'shift-lead'))
    return <ArrangeIt call={call} onClose={onClose} />
  if (call.status === 'alerted') return <GoOrNot call={call} onClose={onClose} />
  return isMine(call, me.id) ? <Mine call={call} me={me} onClose={onClose} /> : <Theirs call={call} onClose={onClose} />
}

const GoOrNot = ({ call, onClose }: { call: BackupCall; onClose(): void }) => {
  const say = useText()
  const { sound } = useStore(duty)
  const { sending, send } = useSending(call.id, 'acknowledge')
  return (
    <div className="alert-actions">
      {!sound && (
        <Button look="secondary" icon="alert" onPress={trySound}>
          {say('night.soundOff')}
        </Button>
      )}
      <SendingState sending={sending} />
      <HoldButton
        icon="check"
        confirm={say('night.goYes')}
        isPending={Boolean(sending) && sending?.state !== 'refused'}
        onConfirm={() => send()}
      >
        {say('night.go')}
      </HoldButton>
      <CannotButton call={call} words={say('night.cannot')} onDone={onClose} />
    </div>
  )
}

/** A manager on call does not go, but sees to it that somebody does. */
const ArrangeIt = ({ call, onClose }: { call: BackupCall; onClose(): void }) => {
  const say = useText()
  const navigate = useNavigate()
  const open = () => {
    refuse(refusalOf(call))
    navigate('/achtervang/overzicht')
    onClose()
  }
  return (
    <div className="alert-actions">
      <Notice tone="warning" title={say('night.arrange')}>
        <p>{say('night.arrangeText')}</p>
      </Notice>
      <Button icon="people" onPress={open}>
        {say('night.arrangeOpen')}
      </Button>
    </div>
  )
}

const Mine = ({ call, me, onClose }: AlertActionsProps) => {
  const say = useText()
  const navigate = useNavigate()
  const other = call.acknowledgedBy?.id === me.id ? undefined : call.acknowledgedBy
  const open = () => {
    navigate(`/achtervang/${call.id}`)
    onClose()
  }
  return (
    <div className="alert-actions">
      <Notice
        tone="positive"
        role="status"
        title={other ? say('night.duoGoes', { name: other.name }) : say('night.youGo')}
      >
        <p>{say(other ? 'night.duoGoesText' : 'night.youGoText')}</p>
      </Notice>
      <Button icon="next" autoFocus onPress={open}>
        {say('night.toCall')}
      </Button>
    </div>
  )
}

const Theirs = ({ call, onClose }: { call: BackupCall; onClose(): void }) => {
  const say = useText()
  const name = call.acknowledgedBy?.name
  return (
    <div className="alert-actions">
      <Notice
        tone="info"
        role="status"
        title={name ? say('night.theyGo', { name }) : say(`night.status.${call.status}`)}
      >
        <p>{say('night.theyGoText')}</p>
      </Notice>
      <Button autoFocus onPress={onClose}>
        {say('night.closeAlert')}
      </Button>
    </div>
  )
}
