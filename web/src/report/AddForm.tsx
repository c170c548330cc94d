import { type FormEvent, useState } from 'react'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import './ReportForm.css'
import './WherePage.css'
import { SendState } from './SendState.tsx'
import { keptWords, useTellMore } from './useTellMore.ts'

/** Something to add while the team is under way: words, or that there is danger now. */
export const AddForm = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const kept = keptWords(`omzien.report.add.${call.id}`, { what: '' })
  const [what, setWhat] = useState(() => kept.read().what)
  const type = (words: string) => {
    kept.keep({ what: words })
    setWhat(words)
  }
  const send = useTellMore(call.id, () => {})
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!what.trim() || send.isPending) return
    send.mutate(
      { what: what.trim() },
      {
        onSuccess: () => {
          kept.forget()
          setWhat('')
        },
      },
    )
  }
  return (
    <Panel title={say('report.addTitle')}>
      <form className="report" onSubmit={add} noValidate>
        <TextArea id="add" label={say('report.add')} maxLength={4000} value={what} onChange={type} />
        <SendState sending={send} />
        {send.isSuccess && (
          <Notice tone="positive" role="status">
            <p>{say('report.added')}</p>
          </Notice>
        )}
        <div className="where-ways">
          <Button type="submit" look="secondary" isPending={send.isPending}>
            {say('report.addSend')}
          </Button>
          {call.dangerNow !== true && (
            <Button look="danger" icon="alert" onPress={() => send.mutate({ dangerNow: true })}>
              {say('report.dangerNow')}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  )
}
