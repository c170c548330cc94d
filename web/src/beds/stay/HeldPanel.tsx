import { useEffect, useRef, useState } from 'react'
import type { Overrule, Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useChangeStay } from '../../shared/api/stayDetails.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Refusal } from '../Refusal.tsx'
import { useStayWords } from '../words.ts'
import { ClientFields } from './ClientFields.tsx'
import { clientDraft } from './clientDraft.ts'
import { type ClientForm, clientOf, formOf, isChanged, isSomebody } from './clientForm.ts'
import { useHoldTime } from './useHoldTime.ts'

/** A bed that is held: how long still, for whom, and one press to make it certain. */
export const HeldPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const act = useActOnStay()
  const change = useChangeStay(stay.id)
  const [form, setForm] = useState<ClientForm>(() => clientDraft.read(stay.id) ?? formOf(stay))
  const [isAsked, setAsked] = useState(false)
  const isPending = act.isPending || change.isPending
  const isNobody = !isSomebody(form) && !stay.client.personId
  const type = (part: Partial<ClientForm>) => {
    clientDraft.keep(stay.id, { ...form, ...part })
    setForm({ ...form, ...part })
  }
  const reserve = async (overrule?: Overrule) => {
    if (isPending) return
    const changed = isChanged(stay, form)
    const kept = changed ? await change.mutateAsync(clientOf(stay, form, overrule)).catch(() => undefined) : stay
    if (!kept) return
    clientDraft.forget(stay.id)
    act.mutate({ id: stay.id, step: { verb: 'reserve' } })
  }
  if (!stay.may.includes('reserve')) return <Countdown stay={stay} />
  return (
    <Panel title={say('beds.heldTitle')}>
      <Countdown stay={stay} />
      <ClientFields form={form} onChange={type} />
      <Refusal reason={change.error ?? act.error} isPending={isPending} onOverrule={reserve} />
      <p className="held-reserve">
        <Button icon="check" isPending={isPending} onPress={() => (isNobody ? setAsked(true) : reserve())}>
          {say('beds.reserve')}
        </Button>
      </p>
      {isAsked && isNobody && <ForWhom isPending={isPending} onUnknown={() => reserve()} />}
    </Panel>
  )
}

/** Asks once for whom it is; not known yet is a good answer, when somebody gives it. */
const ForWhom = ({ isPending, onUnknown }: { isPending: boolean; onUnknown(): void }) => {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="warning" role="alert" title={say('beds.whoAsk')}>
        <p>{say('beds.whoAskText')}</p>
        <p className="bed-instead">
          <Button look="secondary" onPress={() => document.getElementById('client-name')?.focus()}>
            {say('beds.whoFill')}
          </Button>
          <Button look="quiet" isPending={isPending} onPress={onUnknown}>
            {say('beds.whoUnknown')}
          </Button>
        </p>
      </Notice>
    </div>
  )
}

/** The time that is left, by the server's clock; milestones are said aloud, seconds are not. */
const Countdown = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const act = useActOnStay()
  const { minutes, seconds, isEnding } = useHoldTime(stay)
  const mayLonger = stay.may.includes('keep-holding') && stay.heldUntil !== stay.holdMayLastUntil
  const longer = (
    <Button
      look={isEnding ? 'primary' : 'quiet'}
      size="sm"
      icon="clock"
      isPending={act.isPending}
      onPress={() => act.mutate({ id: stay.id, step: { verb: 'keep-holding' } })}
    >
      {say('beds.holdLonger')}
    </Button>
  )
  return (
    <div className="held" data-ending={isEnding ? '' : undefined}>
      <p className="held-time" role="timer" aria-live="off">
        <strong>{minutes > 0 ? say('beds.minutesLeft', { minutes }) : say('beds.secondsLeft', { seconds })}</strong>{' '}
        <span>{stay.heldUntil && say('beds.heldUntil', { time: words.time(stay.heldUntil) })}</span>
      </p>
      {!isEnding && mayLonger && longer}
      <div role="status">
        {isEnding && (
          <Notice tone="warning">
            <p>
              {stay.holdMayLastUntil && mayLonger
                ? say('beds.holdEnding', { time: words.time(stay.holdMayLastUntil) })
                : say('beds.holdEndingLast')}
            </p>
            {mayLonger && longer}
          </Notice>
        )}
      </div>
      <Outcome reason={act.error} />
    </div>
  )
}
