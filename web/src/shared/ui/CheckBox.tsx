import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import './CheckBox.css'
import { FieldProblem } from './Field.tsx'
import { Icon } from './Icon.tsx'

interface CheckBoxProps {
  id?: string
  /** In a group of checks: its value. */
  value?: string
  isSelected?: boolean
  onChange?(isSelected: boolean): void
  error?: string | undefined
  children: ReactNode
}

/** One thing to tick. */
export const CheckBox = ({ error, children, ...props }: CheckBoxProps) => (
  <div className="check-field">
    {error && <FieldProblem>{error}</FieldProblem>}
    <Checkbox className="check" isInvalid={Boolean(error)} validationBehavior="aria" {...props}>
      <span className="check-box" aria-hidden="true">
        <Icon name="check" size="sm" />
      </span>
      <span>{children}</span>
    </Checkbox>
  </div>
)
