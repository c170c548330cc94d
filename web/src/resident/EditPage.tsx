import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { HelpRequest, HelpRequestPatch } from '../../../services/contracts/api/help-requests.ts'
import { helpRequestQuery, useChangeHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { TextArea, TextInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { type Draft, emptyDraft, mistakesOf, periodOf, whenOf } from './ask/draft.ts'
import { WhenStep } from './ask/WhenStep.tsx'
import './AskPage.css'

/** Changing an open request of mine. */
export const EditPage = () => {
  const { id = '' } = useParams()
  const request = useQuery(helpRequestQuery(id))
  if (request.error) throw request.error
  return request.data ? <EditForm request={request.data} /> : <Waiting />
}

/** The answers as they are now; only what became other is sent, so that a period that has passed is nobody's mistake. */
const useAnswers = (request: HelpRequest) => {
  const [before] = useState(() => ({
    ...emptyDraft(),
    text: request.text ?? '',
    where: { address: request.address ?? '' },
    when: whenOf(request.period),
  }))
  const [draft, setDraft] = useState<Draft>(before)
  const isWhenChanged = JSON.stringify(draft.when) !== JSON.stringify(before.when)
  const { text, where } = draft
  const patch: HelpRequestPatch = {
    text: text.trim(),
    ...(where.address.trim() ? { address: where.address.trim() } : {}),
  }
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    mistakes: [...mistakesOf('vraag', draft), ...(isWhenChanged ? mistakesOf('wanneer', draft) : [])],
    patchOf: () => (isWhenChanged ? { ...patch, period: periodOf(draft) ?? null } : patch),
  }
}

const EditForm = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const navigate = useNavigate()
  const save = useChangeHelpRequest(request.id)
  const { draft, change, mistakes, patchOf } = useAnswers(request)
  const [attempt, setAttempt] = useState(0)
  const errors = attempt > 0 ? mistakes.map(({ field, text }) => ({ field, text: say(text) })) : []
  const problemAt = (field: string) => errors.find(error => error.field === field)?.text
  const page = `/hulpvragen/${request.id}`
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (mistakes.length === 0 && !save.isPending) save.mutate(patchOf(), { onSuccess: () => navigate(page) })
  }
  return (
    <Page
      title={say('resident.editTitle')}
      {...(errors.length > 0 ? { titlePrefix: say('shared.errorPrefix') } : {})}
      back={{ to: page, label: say('resident.backToRequest') }}
    >
      <form className="ask-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} attempt={attempt} />
        <TextArea
          id="text"
          label={say('ask.title.vraag')}
          hint={say('ask.textHint')}
          error={problemAt('text')}
          maxLength={2000}
          value={draft.text}
          onChange={text => change({ text })}
        />
        <TextInput
          id="address"
          label={say('ask.address')}
          hint={say('ask.addressHint')}
          optional
          autoComplete="street-address"
          maxLength={300}
          value={draft.where.address}
          onChange={address => change({ where: { address } })}
        />
        <WhenStep draft={draft} change={change} problemAt={problemAt} labelled />
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
