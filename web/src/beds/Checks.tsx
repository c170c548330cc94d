import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import './Checks.css'

interface ChecksProps {
  label: string
  hint?: string
  options: { id: string; name: string }[]
  value: string[]
  onChange(value: string[]): void
}

/** Several out of a few, beside each other. */
export const Checks = ({ label, hint, options, value, onChange }: ChecksProps) => (
  <CheckboxGroup className="bed-checks" value={value} onChange={onChange}>
    <Label className="field-label">{label}</Label>
    {hint && <p className="field-hint">{hint}</p>}
    <div className="bed-checks-grid">
      {options.map(({ id, name }) => (
        <CheckBox key={id} value={id}>
          {name}
        </CheckBox>
      ))}
    </div>
  </CheckboxGroup>
)
