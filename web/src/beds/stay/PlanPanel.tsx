import { type FormEvent, useState } from 'react'
import type { Stay, StayPlan } from '../../../../services/contracts/api/respite-stays.ts'
import { useSavePlan } from '../../shared/api/stayDetails.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextArea, TextInput } from '../../shared/ui/TextInput.tsx'

const parts = ['strengths', 'plan', 'contact', 'nextCarer', 'needToKnow'] as const
const isLong = { strengths: 2000, plan: 4000, contact: 0, nextCarer: 0, needToKnow: 2000 }

/** What goes with a stay: strengths, the person's own plan, who helps; asked early, never a condition [004, 6.3.1]. */
export const PlanPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const [isWriting, setWriting] = useState(false)
  const plan = stay.plan ?? {}
  const isEmpty = parts.every(part => !plan[part])
  const mayWrite = stay.may.includes('plan')
  return (
    <Panel
      title={say('beds.planTitle')}
      actions={
        mayWrite &&
        !isWriting && (
          <Button look="secondary" size="sm" icon="edit" onPress={() => setWriting(true)}>
            {say(isEmpty ? 'beds.planAdd' : 'beds.planChange')}
          </Button>
        )
      }
    >
      {isWriting ? (
        <PlanForm stay={stay} onDone={() => setWriting(false)} />
      ) : isEmpty ? (
        <p>{say('beds.planEmpty')}</p>
      ) : (
        <Facts facts={parts.map(part => ({ name: say(`beds.plan.${part}`), value: plan[part] ?? '' }))} />
      )}
    </Panel>
  )
}

const PlanForm = ({ stay, onDone }: { stay: Stay; onDone(): void }) => {
  const say = useText()
  const save = useSavePlan(stay.id)
  const [plan, setPlan] = useState<StayPlan>(stay.plan ?? {})
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (save.isPending) return
    const filled = Object.fromEntries(Object.entries(plan).filter(([, text]) => text.trim()))
    save.mutate(filled, { onSuccess: onDone })
  }
  const fieldOf = (part: (typeof parts)[number]) => ({
    id: `plan-${part}`,
    label: say(`beds.plan.${part}`),
    hint: say(`beds.planHint.${part}`),
    optional: true,
    value: plan[part] ?? '',
    onChange: (text: string) => setPlan({ ...plan, [part]: text }),
  })
  return (
    <form className="plan-form" onSubmit={submit} noValidate>
      {parts.map(part =>
        isLong[part] ? (
          <TextArea key={part} {...fieldOf(part)} maxLength={isLong[part]} />
        ) : (
          <TextInput key={part} {...fieldOf(part)} maxLength={500} autoComplete="off" />
        ),
      )}
      <Outcome reason={save.error} />
      <div className="confirm-actions">
        <Button type="submit" isPending={save.isPending}>
          {say('shared.save')}
        </Button>
        <Button look="quiet" onPress={onDone}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
