import type { ComponentProps, ReactNode } from 'react'
import { Field } from './Field.tsx'

interface Shared {
  id?: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  labelHidden?: boolean
  optional?: boolean
  value: string
  onChange(value: string): void
}
type InputProps = Shared & { width?: 'sm' | 'md' | 'full' } & Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'min' | 'max' | 'step' | 'name' | 'spellCheck'
  >

/** One line to type. */
export const TextInput = ({
  id,
  label,
  hint,
  error,
  labelHidden,
  optional,
  value,
  onChange,
  width,
  ...rest
}: InputProps) => (
  <Field {...({ id, label, hint, error, labelHidden, optional } as Shared)}>
    {control => (
      <input
        {...control}
        {...rest}
        className="control"
        data-width={width}
        value={value}
        onChange={event => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** Several lines to type. */
export const TextArea = ({ value, onChange, maxLength, ...field }: Shared & { maxLength?: number }) => (
  <Field {...field}>
    {control => (
      <textarea
        {...control}
        className="control"
        value={value}
        maxLength={maxLength}
        onChange={event => onChange(event.target.value)}
      />
    )}
  </Field>
)

/** One of a few, as the device shows such a list. */
export const SelectInput = ({
  options,
  value,
  onChange,
  width,
  ...field
}: Shared & { options: { value: string; label: string }[]; width?: 'sm' | 'md' | 'full' }) => (
  <Field {...field}>
    {control => (
      <select
        {...control}
        className="control"
        data-width={width}
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
