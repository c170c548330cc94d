import type { Notify } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { groups, type StepDraft } from './steps.ts'

interface StepRowProps {
  step: StepDraft
  number: number
  /** Minutes after the alert. */
  total: number
  error: string | undefined
  isOnly: boolean
  onChange(part: Partial<StepDraft>): void
  onRemove(): void
}

/** One step: how long after the one before, and whom it tells. */
export const StepRow = ({ step, number, total, error, isOnly, onChange, onRemove }: StepRowProps) => {
  const say = useText()
  return (
    <li>
      <Panel
        title={say('policy.step', { number })}
        actions={
          !isOnly && (
            <Button look="quiet" size="sm" aria-label={say('policy.removeOf', { number })} onPress={onRemove}>
              {say('policy.remove')}
            </Button>
          )
        }
      >
        <div className="policy-fields">
          <TextInput
            id={step.id}
            inputMode="decimal"
            width="sm"
            label={say(number === 1 ? 'policy.afterAlert' : 'policy.afterStep')}
            error={error}
            value={step.minutes}
            onChange={minutes => onChange({ minutes })}
          />
          <SelectInput
            width="md"
            label={say('policy.notify')}
            value={step.notify}
            onChange={notify => onChange({ notify: notify as Notify })}
            options={groups.map(value => ({ value, label: say(`policy.group.${value}`) }))}
          />
        </div>
        <p className="policy-total">{say('policy.total', { minutes: total })}</p>
      </Panel>
    </li>
  )
}
