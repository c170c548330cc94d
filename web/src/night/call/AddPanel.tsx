import { type FormEvent, useState } from 'react'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { useAddToBackupCall } from '../../shared/api/backupCalls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextArea, TextInput } from '../../shared/ui/TextInput.tsx'

/** What has been heard since: added to what was said, never instead of it. */
export const AddPanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const add = useAddToBackupCall(call.id)
  const [what, setWhat] = useState('')
  const [address, setAddress] = useState('')
  const clear = () => {
    setWhat('')
    setAddress('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = {
      ...(what.trim() ? { what: what.trim() } : {}),
      ...(address.trim() ? { where: { address: address.trim() } } : {}),
    }
    if (Object.keys(body).length > 0 && !add.isPending) add.mutate(body, { onSuccess: clear })
  }
  return (
    <Panel title={say('night.add')}>
      <form className="call-page-column" onSubmit={submit} noValidate>
        <Outcome reason={add.error} />
        <TextArea label={say('night.addWhat')} maxLength={4000} value={what} onChange={setWhat} />
        {!call.address && (
          <TextInput label={say('night.addAddress')} optional maxLength={300} value={address} onChange={setAddress} />
        )}
        <p>
          <Button type="submit" look="secondary" icon="plus" isPending={add.isPending}>
            {say('night.addSend')}
          </Button>
        </p>
        {add.isSuccess && !what && <p role="status">{say('night.added')}</p>}
      </form>
    </Panel>
  )
}
