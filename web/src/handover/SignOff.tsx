import { type FormEvent, useState } from 'react'
import type { Handover, HandoverItem } from '../../../services/contracts/api/backup-watch.ts'
import { Problem } from '../shared/api/client.ts'
import { useSignOff } from '../shared/api/handovers.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { Time, useNow } from '../shared/ui/Time.tsx'
import { rowId } from './HandoverRow.tsx'

/** Read and signed off by the day team: once, with a note for who reads it later. */
export const SignOff = ({ handover }: { handover: Handover }) => {
  const say = useText()
  const maySign = hasRole(useMe(), 'coordinator', 'neighbourhood-team', 'shift-lead')
  if (handover.signedOff)
    return (
      <Notice tone="positive">
        <p>
          {say('handover.signedOff', { name: handover.signedOff.by.name })}{' '}
          <Time at={handover.signedOff.at} look="moment" />
        </p>
        {handover.note && <p>{handover.note}</p>}
      </Notice>
    )
  return maySign ? <SignOffForm handover={handover} /> : <p className="handover-small">{say('handover.notSigned')}</p>
}

/** Calls that nobody has: the team is still being alerted, and nobody of the day took them on. */
const unheldIn = ({ items }: Handover) => items.filter(({ status, takenOnBy }) => status === 'alerted' && !takenOnBy)

/** Why signing off must wait: each call, with the way to it. */
const Unheld = ({ items, isRefused }: { items: HandoverItem[]; isRefused: boolean }) => {
  const say = useText()
  return (
    <Notice tone="negative" title={say('handover.unheldTitle')} {...(isRefused ? { role: 'alert' } : {})}>
      <p>{say('handover.unheldText')}</p>
      <ul className="handover-unheld">
        {items.map(({ callId, at, address }) => (
          <li key={callId}>
            <a href={`#${rowId(callId)}`}>
              <Time at={at} look="moment" />
              {address && ` · ${address}`}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const SignOffForm = ({ handover }: { handover: Handover }) => {
  const { id, period } = handover
  const say = useText()
  const signOff = useSignOff(id)
  const isOver = Date.parse(period.to) <= useNow()
  const unheld = unheldIn(handover)
  const refusal = signOff.error instanceof Problem && signOff.error.code === 'wrong-state' ? signOff.error : undefined
  const isForCalls = refusal?.more['calls'] !== undefined
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signOff.isPending) signOff.mutate(note.trim())
  }
  return (
    <form className="handover-sign" onSubmit={submit} noValidate>
      <TextArea label={say('handover.note')} optional maxLength={4000} value={note} onChange={setNote} />
      {!isOver && (
        <p className="handover-small">
          {say('handover.signFrom')} <Time at={period.to} look="moment" />
        </p>
      )}
      {unheld.length > 0 && (isOver || isForCalls) && <Unheld items={unheld} isRefused={isForCalls} />}
      {refusal && !isForCalls && (
        <Notice tone="info" role="alert">
          <p>{say('handover.signTooEarly')}</p>
        </Notice>
      )}
      {!refusal && <Outcome reason={signOff.error} />}
      <p>
        <Button type="submit" look="secondary" icon="check" isPending={signOff.isPending}>
          {say('handover.sign')}
        </Button>
      </p>
    </form>
  )
}
