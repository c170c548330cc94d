import { type FormEvent, useState } from 'react'
import type { EscalationPolicy } from '../../../services/contracts/api/backup-calls.ts'
import { useSavePolicy } from '../shared/api/policies.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import './PolicyForm.css'
import { StepRow } from './StepRow.tsx'
import { anotherStep, draftsOf, isWrong, type StepDraft, stepsOf, sums } from './steps.ts'

/** The steps of one area, to change. */
export const PolicyForm = ({ policy }: { policy: EscalationPolicy }) => {
  const say = useText()
  const save = useSavePolicy(policy.area)
  const [steps, setSteps] = useState(() => draftsOf(policy.steps))
  const [attempt, setAttempt] = useState(0)
  const errors =
    attempt > 0 ? steps.filter(isWrong).map(({ id }) => ({ field: id, text: say('policy.minutesWrong') })) : []
  const totals = sums(steps)
  const change = (next: StepDraft[]) => {
    save.reset()
    setSteps(next)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (!steps.some(isWrong) && steps.length > 0 && !save.isPending) save.mutate({ steps: stepsOf(steps) })
  }
  return (
    <form className="policy" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {policy.inherited && (
        <Notice>
          <p>{say(policy.area.startsWith('municipality-') ? 'policy.standard' : 'policy.inherited')}</p>
        </Notice>
      )}
      <ol className="policy-steps">
        {steps.map((step, i) => (
          <StepRow
            key={step.id}
            step={step}
            number={i + 1}
            total={totals[i] ?? 0}
            error={errors.find(({ field }) => field === step.id)?.text}
            isOnly={steps.length === 1}
            onChange={part => change(steps.map(one => (one === step ? { ...one, ...part } : one)))}
            onRemove={() => change(steps.filter(one => one !== step))}
          />
        ))}
      </ol>
      <p>{say('policy.again')}</p>
      <Outcome reason={save.error} />
      {save.isSuccess && (
        <Notice tone="positive" role="status">
          {say('shared.saved')}
        </Notice>
      )}
      <div className="policy-actions">
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
        {steps.length < 20 && (
          <Button look="secondary" icon="plus" onPress={() => change([...steps, anotherStep()])}>
            {say('policy.add')}
          </Button>
        )}
      </div>
    </form>
  )
}
