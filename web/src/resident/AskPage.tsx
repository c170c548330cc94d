import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { usePostHelpRequest } from '../shared/api/helpRequests.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { AlreadyThere } from './ask/AlreadyThere.tsx'
import { EmergencyHint } from './ask/EmergencyHint.tsx'
import './AskPage.css'
import { CheckStep } from './ask/CheckStep.tsx'
import {
  type Draft,
  firstOpenStep,
  type Mistake,
  mistakesOf,
  requestOf,
  type StepName,
  stepNames,
} from './ask/draft.ts'
import { KindStep } from './ask/KindStep.tsx'
import { keepPlace } from './ask/keptPlace.ts'
import { StepBar } from './ask/StepBar.tsx'
import { TextStep } from './ask/TextStep.tsx'
import { useDraft } from './ask/useDraft.ts'
import { WhenStep } from './ask/WhenStep.tsx'
import { WhereStep } from './ask/WhereStep.tsx'
import { WhoStep } from './ask/WhoStep.tsx'

/** What every question gets: the answers so far, how to change them, and what is wrong after submitting. */
export interface StepProps {
  draft: Draft
  change(part: Partial<Draft>): void
  problemAt(field: string): string | undefined
}

const screens: Record<StepName, (props: StepProps) => React.ReactNode> = {
  soort: KindStep,
  vraag: TextStep,
  plek: WhereStep,
  wanneer: WhenStep,
  'voor-wie': WhoStep,
  controle: CheckStep,
}

/** The questions beside which stands what already exists near by. */
const besides: StepName[] = ['vraag', 'plek', 'controle']

const isStep = (name: string | undefined): name is StepName => stepNames.includes(name as StepName)

/** Posting a help request, one question a page. */
export const AskPage = () => {
  const { step = 'soort' } = useParams()
  const me = useMe()
  if (!me) return null
  return isStep(step) ? <Asking personId={me.id} step={step} /> : <Navigate to="/hulp-vragen" replace />
}

const pathOf = (step: StepName) => `/hulp-vragen/${step}`

const Asking = ({ personId, step }: { personId: string; step: StepName }) => {
  const say = useText()
  const navigate = useNavigate()
  const { draft, restored, change, clear } = useDraft(personId)
  const send = usePostHelpRequest()
  const isStaff = !hasRole(useMe(), 'resident', 'volunteer')
  const [tried, setTried] = useState<{ step: StepName; attempt: number }>({ step, attempt: 0 })
  const number = stepNames.indexOf(step) + 1
  const open = firstOpenStep(draft)
  if (stepNames.indexOf(open) + 1 < number && !send.isSuccess) return <Navigate to={pathOf(open)} replace />

  const attempt = tried.step === step ? tried.attempt : 0
  const mistakes: Mistake[] = attempt > 0 ? mistakesOf(step, draft) : []
  const Screen = screens[step]

  const post = () => {
    const body = requestOf(draft)
    if (!body) return
    send.mutate(
      { body, key: draft.key },
      {
        onSuccess: request => {
          keepPlace(personId, body.place, body.address ?? '')
          clear()
          navigate(isStaff ? `/wachtrij/${request.id}` : `/hulpvragen/${request.id}?nieuw=1`, { replace: true })
        },
      },
    )
  }
  const submit = (event: React.FormEvent) => {
    event.preventDefault()
    if (send.isPending) return
    if (mistakesOf(step, draft).length > 0) return setTried({ step, attempt: attempt + 1 })
    const next = stepNames[number]
    if (next) navigate(pathOf(next))
    else post()
  }

  return (
    <Page
      part={step}
      title={say(`ask.title.${step}`)}
      titlePrefix={[
        mistakes.length > 0 && say('shared.errorPrefix'),
        `${say('ask.step', { number, count: stepNames.length })}:`,
      ]
        .filter(Boolean)
        .join(' ')}
      above={<StepBar number={number} count={stepNames.length} />}
      back={number > 1 ? { to: pathOf(stepNames[number - 2] ?? 'soort'), label: say('ask.previous') } : undefined}
    >
      <form className="ask-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={mistakes.map(({ field, text }) => ({ field, text: say(text) }))} attempt={attempt} />
        {restored && number === 1 && <RestoredDraft onClear={clear} />}
        <Screen
          draft={draft}
          change={change}
          problemAt={field => {
            const mistake = mistakes.find(one => one.field === field)
            return mistake && say(mistake.text)
          }}
        />
        <Outcome reason={send.error} />
        <div className="ask-actions">
          <Button type="submit" icon={step === 'controle' ? 'check' : 'next'} isPending={send.isPending}>
            {say(step === 'controle' ? 'ask.send' : 'ask.next')}
          </Button>
        </div>
        {besides.includes(step) && <AlreadyThere draft={draft} />}
        <EmergencyHint />
      </form>
    </Page>
  )
}

const RestoredDraft = ({ onClear }: { onClear(): void }) => {
  const say = useText()
  return (
    <p className="ask-restored">
      {say('ask.restored')}{' '}
      <Button look="quiet" size="sm" onPress={onClear}>
        {say('ask.startAnew')}
      </Button>
    </p>
  )
}
