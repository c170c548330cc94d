import { type FormEvent, useState } from 'react'
import type { Handover } from '../../../services/contracts/api/backup-watch.ts'
import { Problem } from '../shared/api/client.ts'
import { useSignOff } from '../shared/api/handovers.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { Time, useNow } from '../shared/ui/Time.tsx'

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

const SignOffForm = ({ handover: { id, period } }: { handover: Handover }) => {
  const say = useText()
  const signOff = useSignOff(id)
  const now = useNow()
  const isTooEarly = signOff.error instanceof Problem && signOff.error.code === 'wrong-state'
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signOff.isPending) signOff.mutate(note.trim())
  }
  return (
    <form className="handover-sign" onSubmit={submit} noValidate>
      <TextArea label={say('handover.note')} optional maxLength={4000} value={note} onChange={setNote} />
      {Date.parse(period.to) > now && (
        <p className="handover-small">
          {say('handover.signFrom')} <Time at={period.to} look="moment" />
        </p>
      )}
      {isTooEarly ? (
        <Notice tone="info" role="alert">
          <p>{say('handover.signTooEarly')}</p>
        </Notice>
      ) : (
        <Outcome reason={signOff.error} />
      )}
      <p>
        <Button type="submit" look="secondary" icon="check" isPending={signOff.isPending}>
          {say('handover.sign')}
        </Button>
      </p>
    </form>
  )
}
