import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { reportBackupCall } from '../shared/api/backupCalls.ts'
import { keys } from '../shared/api/keys.ts'
import { hasRole, type Me } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { ChoiceCards } from '../shared/ui/ChoiceCards.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { EmergencyCall } from './EmergencyCall.tsx'
import './ReportForm.css'
import { callOf, forgetDraft, type ReportDraft, useReportDraft } from './reportDraft.ts'
import { SendState } from './SendState.tsx'
import { useSteadfast } from './useSteadfast.ts'

/** Sends a report until it has arrived, and goes on to the next screen. */
const useSendReport = (personId: string) => {
  const navigate = useNavigate()
  const client = useQueryClient()
  return useSteadfast(
    (draft: ReportDraft) => reportBackupCall(callOf(draft), draft.key),
    call => {
      forgetDraft(personId)
      client.setQueryData(keys.backupCall(call.id), call)
      navigate(`/melden/${call.id}/waar`, { replace: true })
    },
  )
}

/** The first screen of a report: is somebody in danger, what is going on. The alert can leave from here at once. */
export const ReportForm = ({ me }: { me: Me }) => {
  const say = useText()
  const { draft, change } = useReportDraft(me.id)
  const send = useSendReport(me.id)
  const [attempt, setAttempt] = useState(0)
  const problem = attempt > 0 && !draft.what.trim() ? say('report.whatMissing') : undefined

  // A report that was under way when this screen was closed goes on by itself, with the same key.
  const resume = useRef(draft.going ? draft : undefined)
  const { mutate } = send
  useEffect(() => {
    if (resume.current) mutate(resume.current)
    resume.current = undefined
  }, [mutate])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!draft.what.trim() || send.isPending) return
    change({ going: true })
    send.mutate(draft, { onError: () => change({ going: false }) })
  }
  return (
    <Page
      title={say('report.title')}
      intro={say('report.intro')}
      {...(problem ? { titlePrefix: say('shared.errorPrefix') } : {})}
    >
      <form className="report" onSubmit={submit} noValidate>
        <ErrorSummary errors={problem ? [{ field: 'what', text: problem }] : []} attempt={attempt} />
        <EmergencyCall isDanger={draft.danger === 'yes'} />
        <fieldset className="report-questions" disabled={send.isPending}>
          <legend className="visually-hidden">{say('report.title')}</legend>
          <Questions me={me} draft={draft} change={change} problem={problem} />
        </fieldset>
        <SendState sending={send} />
        <Button type="submit" icon="next" isPending={send.isPending}>
          {say(send.isPending ? 'report.sending' : 'report.send')}
        </Button>
        <p className="report-after">{say('report.sendHint')}</p>
      </form>
      <p>
        <Link to="/meldingen">{say('report.mineLink')}</Link>
      </p>
    </Page>
  )
}

interface QuestionsProps {
  me: Me
  draft: ReportDraft
  change(part: Partial<ReportDraft>): void
  problem: string | undefined
}

const Questions = ({ me, draft, change, problem }: QuestionsProps) => {
  const say = useText()
  const answers = ['yes', 'no', 'unknown'] as const
  return (
    <>
      <div className="report-danger">
        <ChoiceCards
          id="danger"
          label={say('report.danger')}
          value={draft.danger}
          onChange={danger => change({ danger: danger as NonNullable<ReportDraft['danger']> })}
          choices={answers.map(value => ({ value, label: say(`report.danger.${value}`) }))}
        />
      </div>
      <TextArea
        id="what"
        label={say('report.what')}
        hint={say('report.whatHint')}
        error={problem}
        maxLength={4000}
        value={draft.what}
        onChange={what => change({ what })}
      />
      {hasRole(me, 'resident', 'volunteer') && (
        <CheckBox isSelected={draft.aboutMe} onChange={aboutMe => change({ aboutMe })}>
          {say('report.aboutMe')}
        </CheckBox>
      )}
    </>
  )
}
