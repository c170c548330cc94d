import { useText } from '../shared/i18n/Language.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import type { ProfileForm } from './profileForm.ts'

interface LimitInputsProps {
  form: ProfileForm
  onChange(part: Partial<ProfileForm>): void
  problemAt(field: string): string | undefined
}

/** How much is enough: nobody is asked more than they chose [DOMAIN, help requests 6]. */
export const LimitInputs = ({ form, onChange, problemAt }: LimitInputsProps) => {
  const say = useText()
  return (
    <div className="ask-row">
      <TextInput
        id="tasks"
        type="number"
        inputMode="numeric"
        width="sm"
        label={say('helper.maxTasks')}
        error={problemAt('tasks')}
        value={form.maxOpenTasks ? String(form.maxOpenTasks) : ''}
        onChange={text => onChange({ maxOpenTasks: Number.parseInt(text, 10) || 0 })}
      />
      <TextInput
        id="offers"
        type="number"
        inputMode="numeric"
        width="sm"
        label={say('helper.maxOffers')}
        error={problemAt('offers')}
        value={form.maxOffersPerWeek ? String(form.maxOffersPerWeek) : ''}
        onChange={text => onChange({ maxOffersPerWeek: Number.parseInt(text, 10) || 0 })}
      />
    </div>
  )
}
