import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { backupCallQuery } from '../shared/api/backupCalls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { outcomeOf } from './bed/rules.ts'
import './call/CallPage.css'
import { CloseFields } from './closing/CloseFields.tsx'
import { type CloseErrors, closeBody, closeErrors, refusedErrors } from './closing/closeForm.ts'
import { useCloseDraft } from './closing/useCloseDraft.ts'
import { SendingState } from './sending/SendingState.tsx'
import { useSending } from './sending/useSending.ts'
import { useWhere } from './useWhere.ts'

/** How a visit went, or why there was none: short enough for a doorstep. */
export const ClosePage = () => {
  const { id = '' } = useParams()
  const call = useQuery(backupCallQuery(id))
  if (call.error && !call.data) throw call.error
  return call.data ? <CloseForm call={call.data} /> : <Waiting />
}

const CloseForm = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const navigate = useNavigate()
  const { where } = useWhere(call)
  const { draft, change, clear } = useCloseDraft(call.id, call.status === 'on-the-scene', outcomeOf(call.bed))
  const { sending, send } = useSending(call.id, 'close')
  const [attempt, setAttempt] = useState(0)
  const own = attempt > 0 ? closeErrors(draft) : {}
  const refused = sending?.state === 'refused' ? refusedErrors(sending.problem) : {}
  const errors: CloseErrors = { ...refused, ...own }
  const isBusy = sending?.state === 'sending' || sending?.state === 'waiting'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (isBusy || Object.keys(closeErrors(draft)).length > 0) return
    send(closeBody(draft), () => {
      clear()
      navigate(`/achtervang/${call.id}`)
    })
  }
  const list = Object.entries(errors).map(([field, text]) => ({ field, text: say(text) }))
  return (
    <Page
      title={say('night.closeTitle')}
      titlePrefix={list.length > 0 ? say('shared.errorPrefix') : ''}
      intro={where}
      back={{ to: `/achtervang/${call.id}`, label: say('night.backToCall') }}
    >
      <form className="call-page-column" onSubmit={submit} noValidate>
        <ErrorSummary errors={list} attempt={attempt} />
        <CloseFields call={call} draft={draft} change={change} errors={errors} />
        <div className="night-bar">
          {Object.keys(refused).length === 0 && <SendingState sending={sending} />}
          <Button type="submit" icon="check" isPending={isBusy}>
            {say('night.closeSend')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
