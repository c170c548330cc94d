import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Waiting } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnWaiting } from '../../shared/api/waitingList.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { useMayWait } from '../mayHold.ts'
import { holdTimeAt } from '../stay/holdTime.ts'
import { useStayWords } from '../words.ts'

interface OfferPanelProps {
  waiting: Waiting
  offer: NonNullable<Waiting['offer']>
}

/** A bed that came free and is offered for some time: take it, or let the next one have it. */
export const OfferPanel = ({ waiting, offer }: OfferPanelProps) => {
  const say = useText()
  const words = useStayWords()
  const navigate = useNavigate()
  const mayWait = useMayWait()
  const act = useActOnWaiting()
  const [isDeclining, setDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const { minutes, seconds, isLapsed } = holdTimeAt(Date.parse(offer.until), useNow(1_000))
  const decline = () =>
    act.mutate(
      { id: waiting.id, step: { verb: 'decline', body: reason.trim() ? { reason: reason.trim() } : {} } },
      { onSettled: () => setDeclining(false) },
    )
  // Not as a callback of the mutation: when news of the reservation comes before its answer, this panel is gone by then.
  const accept = () =>
    act.mutateAsync({ id: waiting.id, step: { verb: 'accept' } }).then(
      () => navigate(`/bedden/verblijf/${offer.stayId}`),
      () => {}, // said below
    )
  return (
    <div className="waiting-offer">
      <p>
        <strong>{say('beds.offer', { location: offer.location })}</strong>
        <br />
        {words.period(offer.period)}
      </p>
      <p className="waiting-left" role="timer" aria-live="off">
        {isLapsed && say('beds.offerLapsed')}
        {!isLapsed && (minutes > 0 ? say('beds.minutesLeft', { minutes }) : say('beds.secondsLeft', { seconds }))}
      </p>
      {mayWait && !isLapsed && (
        <div className="bed-instead">
          <Button icon="check" isPending={act.isPending} onPress={accept}>
            {say('beds.accept')}
          </Button>
          <Button look="secondary" onPress={() => setDeclining(true)}>
            {say('beds.decline')}
          </Button>
        </div>
      )}
      <Outcome reason={act.error} />
      {isDeclining && (
        <Confirm
          isOpen
          title={say('beds.declineAsk', { location: offer.location })}
          action={say('beds.decline')}
          isPending={act.isPending}
          onClose={() => setDeclining(false)}
          onConfirm={decline}
        >
          <p>{say('beds.declineText')}</p>
          <TextArea label={say('beds.reason')} optional maxLength={500} value={reason} onChange={setReason} />
        </Confirm>
      )}
    </div>
  )
}
