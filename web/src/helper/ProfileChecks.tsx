import { useId } from 'react'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { useIntl } from 'react-intl'
import { useKinds } from '../shared/api/kinds.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import './ProfileChecks.css'

interface ChecksProps {
  value: string[]
  onChange(value: string[]): void
  error?: string | undefined
}

/** What kinds of help I like to give. */
export const KindChecks = ({ value, onChange, error }: ChecksProps) => {
  const say = useText()
  const local = useLocalText()
  const kinds = useKinds() ?? []
  return (
    <Checks
      id="kinds"
      label={say('helper.kinds')}
      options={kinds.map(kind => ({ value: kind.id, label: local(kind.name) }))}
      {...{ value, onChange, error }}
    />
  )
}

const spoken = ['nl', 'en', 'tr', 'ar', 'rif', 'pl', 'es', 'fr', 'de', 'uk']

/** What languages I speak, named in the language of the screens. */
export const LanguageChecks = ({ value, onChange }: ChecksProps) => {
  const say = useText()
  const intl = useIntl()
  const nameOf = (code: string) => {
    const name = intl.formatDisplayName(code, { type: 'language' }) ?? code
    return name.charAt(0).toUpperCase() + name.slice(1)
  }
  return (
    <Checks
      id="languages"
      label={say('helper.languages')}
      options={[...new Set([...spoken, ...value])].map(code => ({ value: code, label: nameOf(code) }))}
      {...{ value, onChange }}
    />
  )
}

type Props = ChecksProps & { id: string; label: string; options: { value: string; label: string }[] }

const Checks = ({ id, label, options, value, onChange, error }: Props) => {
  const problem = useId()
  return (
    <CheckboxGroup
      id={id}
      className="checks"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      {...(error ? { 'aria-describedby': problem } : {})}
    >
      <Label className="field-label">{label}</Label>
      {error && <FieldProblem id={problem}>{error}</FieldProblem>}
      <div className="checks-grid">
        {options.map(option => (
          <CheckBox key={option.value} value={option.value}>
            {option.label}
          </CheckBox>
        ))}
      </div>
    </CheckboxGroup>
  )
}
