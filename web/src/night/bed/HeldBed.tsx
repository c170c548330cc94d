import { useState } from 'react'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { noonOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { SendingState } from '../sending/SendingState.tsx'
import { Countdown } from './Countdown.tsx'
import { PhoneLink, RouteLink } from './Links.tsx'
import { useBedAct } from './useBedSending.ts'

interface HeldBedProps {
  call: BackupCall
  stay: Stay
}

/** The bed of this call: where, until when, and what can be done with it. */
export const HeldBed = ({ call, stay }: HeldBedProps) => {
  const say = useText()
  const { location, bed, period, nights } = stay
  return (
    <>
      <p>
        <Tag tone={stay.status === 'held' ? 'waiting' : 'positive'}>
          {say(`nightBed.status.${stay.status as 'held'}`)}
        </Tag>
      </p>
      <p className="bed-name">{location.name}</p>
      <p>{[location.address, bed.room, bed.name].filter(Boolean).join(' · ')}</p>
      <p>{say('nightBed.until', { nights, date: noonOf(period.to) })}</p>
      {stay.heldUntil && <Countdown until={stay.heldUntil} />}
      <NotChecked stay={stay} />
      <Acts call={call} stay={stay} />
      <div className="bed-links">
        <RouteLink place={location.place} />
        {location.phone && <PhoneLink phone={location.phone} />}
      </div>
      {stay.status !== 'in-house' && call.status === 'on-the-scene' && <p>{say('nightBed.thenClose')}</p>}
      <Release call={call} stay={stay} />
    </>
  )
}

/** What nobody could look up at this hour is said, so that the location can ask. */
const NotChecked = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const what = [
    ...(stay.client.groups.length === 0 ? [say('nightBed.groups')] : []),
    ...(stay.limits === 'not-checked' ? [say('nightBed.yearlyLimit')] : []),
  ]
  if (what.length === 0) return null
  return <p className="call-small">{say('nightBed.notChecked', { what: what.join(', ') })}</p>
}

const Acts = ({ call, stay }: HeldBedProps) => {
  const say = useText()
  const reserve = useBedAct(call.id, stay.id, 'reserve')
  const longer = useBedAct(call.id, stay.id, 'keep-holding')
  if (!stay.may.includes('reserve') && !stay.may.includes('keep-holding')) return null
  return (
    <>
      <SendingState sending={reserve.sending ?? longer.sending} />
      <div className="bed-acts">
        {stay.may.includes('reserve') && (
          <Button look="secondary" icon="check" isPending={reserve.isBusy} onPress={reserve.send}>
            {say('nightBed.reserve')}
          </Button>
        )}
        {stay.may.includes('keep-holding') && (
          <Button look="secondary" icon="clock" isPending={longer.isBusy} onPress={longer.send}>
            {say('nightBed.keepHolding')}
          </Button>
        )}
      </div>
    </>
  )
}

/** Gives the bed up: last, and asked once more, so that no thumb does it in passing. */
const Release = ({ call, stay }: HeldBedProps) => {
  const say = useText()
  const [asking, setAsking] = useState(false)
  const { sending, isBusy, send } = useBedAct(call.id, stay.id, 'cancel')
  const release = () => {
    setAsking(false)
    send()
  }
  if (!stay.may.includes('cancel')) return null
  return (
    <>
      <SendingState sending={sending} />
      <Button look="quiet" icon="close" isPending={isBusy} onPress={() => setAsking(true)}>
        {say('nightBed.release')}
      </Button>
      <Confirm
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('nightBed.releaseTitle', { location: stay.location.name })}
        action={say('nightBed.releaseYes')}
        look="danger"
        onConfirm={release}
      >
        <p>{say('nightBed.releaseText')}</p>
      </Confirm>
    </>
  )
}
