import type { ReactNode } from 'react'
import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Text } from 'react-aria-components/Text'
import './ChoiceCards.css'
import { FieldProblem } from './Field.tsx'
import { Icon, type IconName } from './Icon.tsx'

/** One of the answers, with a picture and a plain sentence. */
export interface Choice {
  value: string
  label: string
  text?: ReactNode
  icon?: IconName
}

interface ChoiceCardsProps {
  id: string
  label: string
  labelHidden?: boolean
  hint?: ReactNode
  error?: string | undefined
  choices: Choice[]
  value: string | undefined
  onChange(value: string): void
  columns?: 1 | 2
}

/** One answer out of a few, as big cards. */
export const ChoiceCards = ({
  id,
  label,
  labelHidden,
  hint,
  error,
  choices,
  value,
  onChange,
  columns = 1,
}: ChoiceCardsProps) => (
  <RadioGroup
    className="choices"
    value={value ?? null}
    onChange={onChange}
    isInvalid={Boolean(error)}
    validationBehavior="aria"
    data-columns={columns}
  >
    <Label className={labelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
    {hint && (
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    )}
    {error && <FieldProblem>{error}</FieldProblem>}
    <div className="choices-grid">
      {choices.map((choice, i) => (
        <ChoiceCard key={choice.value} choice={choice} {...(i === 0 ? { id } : {})} />
      ))}
    </div>
  </RadioGroup>
)

const ChoiceCard = ({ choice, id }: { choice: Choice; id?: string }) => (
  <Radio className="choice" value={choice.value} {...(id ? { id } : {})}>
    {choice.icon && (
      <span className="choice-picture">
        <Icon name={choice.icon} size="lg" />
      </span>
    )}
    <span className="choice-words">
      <span className="choice-label">{choice.label}</span>
      {choice.text && <span className="choice-text">{choice.text}</span>}
    </span>
    <span className="choice-dot" aria-hidden="true" />
  </Radio>
)
