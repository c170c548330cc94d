import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useParams } from 'react-router'
import type { NewSupportPointReport } from '../../../services/contracts/api/support-points.ts'
import { useMe } from '../shared/api/me.ts'
import { useReportWrong } from '../shared/api/supportPointKeeping.ts'
import { supportPointQuery } from '../shared/api/supportPoints.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ChoiceCards } from '../shared/ui/ChoiceCards.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { MyReports } from './one/MyReports.tsx'
import './one/WrongPage.css'

const kinds = ['hours', 'closed', 'place', 'contact', 'functions', 'other'] as const
type Kind = NewSupportPointReport['kind']

/** 'Something is wrong here', from anybody. */
export const WrongPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const me = useMe()
  const { data: point, error } = useQuery(supportPointQuery(id))
  const report = useReportWrong(id)
  const [said, setSaid] = useState<{ kind?: Kind; text: string }>({ text: '' })
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [attempt, setAttempt] = useState(0)
  const change = (part: Partial<typeof said>) => {
    setSaid({ ...said, ...part })
    setKey(crypto.randomUUID())
  }
  const problem = attempt > 0 && !said.kind ? say('pointKeeping.wrongKindMissing') : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    const { kind, text } = said
    if (kind && !report.isPending) report.mutate({ body: { kind, ...(text.trim() ? { text: text.trim() } : {}) }, key })
  }
  const back = { to: `/steunpunt/${id}`, label: say('pointKeeping.wrongBack') }
  if (report.isSuccess) return <Thanks back={back} hears={Boolean(me)} />
  return (
    <Page
      title={say('pointKeeping.wrongTitle')}
      intro={point && say('pointKeeping.wrongIntro', { name: point.name })}
      back={back}
      {...(problem ? { titlePrefix: say('shared.errorPrefix') } : {})}
    >
      <Outcome reason={error} />
      <form className="wrong-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={problem ? [{ field: 'kind', text: problem }] : []} attempt={attempt} />
        <ChoiceCards
          id="kind"
          columns={2}
          label={say('pointKeeping.wrongKind')}
          error={problem}
          choices={kinds.map(kind => ({ value: kind, label: say(`pointKeeping.kind.${kind}`) }))}
          value={said.kind}
          onChange={kind => change({ kind: kind as Kind })}
        />
        <TextArea
          label={say('pointKeeping.wrongText')}
          hint={say('pointKeeping.wrongTextHint')}
          optional
          maxLength={1000}
          value={said.text}
          onChange={text => change({ text })}
        />
        <Outcome reason={report.error} />
        <p>
          <Button type="submit" isPending={report.isPending}>
            {say('pointKeeping.wrongSend')}
          </Button>
        </p>
      </form>
      {me && <MyReports pointId={id} />}
    </Page>
  )
}

const Thanks = ({ back, hears }: { back: { to: string; label: string }; hears: boolean }) => {
  const say = useText()
  return (
    <Page title={say('pointKeeping.wrongThanks')} back={back} part="thanks">
      <p>{say('pointKeeping.wrongThanksText')}</p>
      {hears && <p>{say('pointKeeping.wrongHear')}</p>}
    </Page>
  )
}
