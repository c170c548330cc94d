import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { serverDate } from '../shared/api/serverClock.ts'
import { usePlanPattern, usePlanShift } from '../shared/api/shifts.ts'
import { mondayOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Page } from '../shared/ui/Page.tsx'
import '../resident/AskPage.css'
import { PlanFields } from './PlanFields.tsx'
import { emptyPlan, type PlanForm, patternOf, planMistakes, shiftOf } from './planForm.ts'
import { RotaTabs } from './RotaTabs.tsx'
import { teams } from './rows.ts'
import './RotaPage.css'

/** The form as a warning filled it in: the gap that is to be closed. */
const startOf = (asked: URLSearchParams): PlanForm => {
  const plan = emptyPlan(asked.get('datum') ?? serverDate())
  const team = teams.find(one => one === asked.get('lijn'))
  return {
    ...plan,
    area: asked.get('gebied') ?? '',
    ...(team ? { team } : {}),
    from: asked.get('van') ?? plan.from,
    to: asked.get('tot') ?? plan.to,
  }
}

/** Plans one shift, or shifts that come back every week. */
export const PlanPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [form, setForm] = useState(() => startOf(search))
  const [attempt, setAttempt] = useState(0)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const shift = usePlanShift()
  const pattern = usePlanPattern()
  const mistakes = attempt > 0 ? planMistakes(form) : []
  const change = (part: Partial<PlanForm>) => {
    setForm({ ...form, ...part })
    setKey(crypto.randomUUID())
  }
  const done = () => navigate(`/rooster?week=${mondayOf(form.date)}`)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (planMistakes(form).length > 0 || shift.isPending || pattern.isPending) return
    if (form.way === 'once') shift.mutate({ body: shiftOf(form), key }, { onSuccess: done })
    else pattern.mutate({ body: patternOf(form), key }, { onSuccess: done })
  }
  return (
    <Page
      title={say('rota.planTitle')}
      above={<RotaTabs />}
      {...(mistakes.length > 0 ? { titlePrefix: say('shared.errorPrefix') } : {})}
    >
      <form className="ask-form" onSubmit={submit} noValidate>
        <ErrorSummary errors={mistakes.map(({ field, text }) => ({ field, text: say(text) }))} attempt={attempt} />
        <PlanFields
          form={form}
          change={change}
          problemAt={field => {
            const mistake = mistakes.find(one => one.field === field)
            return mistake && say(mistake.text)
          }}
        />
        <Outcome reason={shift.error ?? pattern.error} />
        <p>
          <Button type="submit" isPending={shift.isPending || pattern.isPending}>
            {say(form.way === 'once' ? 'rota.planOnce' : 'rota.planWeekly')}
          </Button>
        </p>
      </form>
    </Page>
  )
}
