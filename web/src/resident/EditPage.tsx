import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestQuery, useChangeHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { TextArea, TextInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './AskPage.css'

/** Changing an open request of mine. */
export const EditPage = () => {
  const { id = '' } = useParams()
  const request = useQuery(helpRequestQuery(id))
  if (request.error) throw request.error
  return request.data ? <EditForm request={request.data} /> : <Waiting />
}

const EditForm = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const navigate = useNavigate()
  const save = useChangeHelpRequest(request.id)
  const [text, setText] = useState(request.text ?? '')
  const [address, setAddress] = useState(request.address ?? '')
  const [attempt, setAttempt] = useState(0)
  const problem = attempt > 0 && !text.trim() ? say('ask.textMissing') : undefined
  const page = `/hulpvragen/${request.id}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!text.trim() || save.isPending) return
    save.mutate(
      { text: text.trim(), ...(address.trim() ? { address: address.trim() } : {}) },
      { onSuccess: () => navigate(page) },
    )
  }
  return (
    <Page
      title={say('resident.editTitle')}
      {...(problem ? { titlePrefix: say('shared.errorPrefix') } : {})}
      back={{ to: page, label: say('resident.backToRequest') }}
    >
      <form className="ask-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={problem ? [{ field: 'text', text: problem }] : []} attempt={attempt} />
        <TextArea
          id="text"
          label={say('ask.title.vraag')}
          hint={say('ask.textHint')}
          error={problem}
          maxLength={2000}
          value={text}
          onChange={setText}
        />
        <TextInput
          id="address"
          label={say('ask.address')}
          hint={say('ask.addressHint')}
          optional
          autoComplete="street-address"
          maxLength={300}
          value={address}
          onChange={setAddress}
        />
        <Outcome reason={save.error} />
        <p>
          <Button type="submit" isPending={save.isPending}>
            {say('shared.save')}
          </Button>
        </p>
      </form>
    </Page>
  )
}
