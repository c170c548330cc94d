import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { CheckBox } from '../../shared/ui/CheckBox.tsx'
import { FieldProblem } from '../../shared/ui/Field.tsx'
import './ManyChecks.css'

interface ManyChecksProps {
  id?: string
  label: string
  hint?: string
  error?: string | undefined
  options: { id: string; name: string }[]
  value: string[]
  onChange(value: string[]): void
}

/** Several out of a few; the error stands above them. */
export const ManyChecks = ({ id, label, hint, error, options, value, onChange }: ManyChecksProps) => (
  <CheckboxGroup
    className="many-checks"
    value={value}
    onChange={onChange}
    isInvalid={Boolean(error)}
    validationBehavior="aria"
    {...(id ? { id } : {})}
  >
    <Label className="field-label">{label}</Label>
    {hint && <p className="field-hint">{hint}</p>}
    {error && <FieldProblem>{error}</FieldProblem>}
    <div className="many-checks-grid">
      {options.map(option => (
        <CheckBox key={option.id} value={option.id}>
          {option.name}
        </CheckBox>
      ))}
    </div>
  </CheckboxGroup>
)
