import { type ReactNode, useId } from 'react'
import { useText } from '../i18n/Language.tsx'
import './Field.css'
import { Icon } from './Icon.tsx'

/** What the input itself must carry, so that label, hint and error belong to it. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps {
  /** Also the target of the error summary's link. */
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** The label is the question of the page: shown as its heading elsewhere. */
  labelHidden?: boolean
  optional?: boolean
  children(control: ControlProps): ReactNode
}

/** Wires label, hint and error to one input: label above, then hint, then error, then the input. */
export const Field = ({ id: given, label, hint, error, labelHidden, optional, children }: FieldProps) => {
  const say = useText()
  const made = useId()
  const id = given ?? made
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  return (
    <div className="field" data-invalid={error ? '' : undefined}>
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : 'field-label'}>
        {label}
        {optional && <span className="field-optional"> {say('shared.optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldProblem id={`${id}-error`}>{error}</FieldProblem>}
      {children({ id, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined })}
    </div>
  )
}

/** The words of an error at a field. */
export const FieldProblem = ({ id, children }: { id?: string; children: ReactNode }) => (
  <p className="field-error" id={id}>
    <Icon name="alert" size="sm" />
    <span>{children}</span>
  </p>
)
