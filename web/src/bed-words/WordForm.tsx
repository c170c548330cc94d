import { type FormEvent, useEffect, useId, useState } from 'react'
import type { LocalText } from '../../../services/contracts/api/common.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { ErrorSummary } from '../shared/ui/ErrorSummary.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { slugOf } from './slug.ts'

/** A word as it is typed; `apart` only for groups. */
export interface TypedWord {
  id: string
  name: LocalText
  apart: string[]
}

interface WordFormProps {
  word?: TypedWord | undefined
  /** Other groups, to choose those that cannot share a front door; absent for a feature. */
  others?: { id: string; name: string }[] | undefined
  /** Ids that are taken. */
  taken: string[]
  saving: { isPending: boolean; error: unknown }
  onSave(word: TypedWord): void
  onCancel(): void
}

/** A group or a feature: its name in both languages and, for a group, with whom it cannot share a front door. */
export const WordForm = ({ word, others, taken, saving, onSave, onCancel }: WordFormProps) => {
  const say = useText()
  const own = useId()
  const [typed, setTyped] = useState<TypedWord>(word ?? { id: '', name: { nl: '', en: '' }, apart: [] })
  const [attempt, setAttempt] = useState(0)
  useEffect(() => document.getElementById(`${own}-nl`)?.focus(), [own])
  const id = word?.id ?? slugOf(typed.name.en)
  const faults = faultsOf(typed.name, id, word ? [] : taken)
  const errors = attempt > 0 ? faults.map(({ field, text }) => ({ field: `${own}-${field}`, text: say(text) })) : []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (saving.isPending || faults.length > 0) return
    onSave({ ...typed, id, name: { nl: typed.name.nl.trim(), en: typed.name.en.trim() } })
  }
  const problemAt = (field: string) => errors.find(error => error.field === `${own}-${field}`)?.text
  const nameIn = (language: 'nl' | 'en') => (name: string) =>
    setTyped({ ...typed, name: { ...typed.name, [language]: name } })
  return (
    <form className="word-form" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div className="word-names">
        <TextInput
          id={`${own}-nl`}
          label={say('bedWords.dutch')}
          error={problemAt('nl')}
          maxLength={80}
          value={typed.name.nl}
          onChange={nameIn('nl')}
        />
        <TextInput
          id={`${own}-en`}
          label={say('bedWords.english')}
          error={problemAt('en')}
          maxLength={80}
          value={typed.name.en}
          onChange={nameIn('en')}
        />
      </div>
      {others && <ApartChoice others={others} value={typed.apart} onChange={apart => setTyped({ ...typed, apart })} />}
      <Outcome reason={saving.error} />
      <div className="word-actions">
        <Button type="submit" isPending={saving.isPending}>
          {say('shared.save')}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}

type Fault = { field: 'nl' | 'en'; text: 'bedWords.needDutch' | 'bedWords.needEnglish' | 'bedWords.taken' }

const faultsOf = (name: LocalText, id: string, taken: string[]): Fault[] => [
  ...(name.nl.trim() ? [] : [{ field: 'nl' as const, text: 'bedWords.needDutch' as const }]),
  ...(name.en.trim() && id ? [] : [{ field: 'en' as const, text: 'bedWords.needEnglish' as const }]),
  ...(taken.includes(id) ? [{ field: 'en' as const, text: 'bedWords.taken' as const }] : []),
]

interface ApartChoiceProps {
  others: { id: string; name: string }[]
  value: string[]
  onChange(apart: string[]): void
}

const ApartChoice = ({ others, value, onChange }: ApartChoiceProps) => {
  const say = useText()
  const hint = useId()
  return (
    <fieldset className="word-apart" aria-describedby={hint}>
      <legend className="field-label">{say('bedWords.apart')}</legend>
      <p className="field-hint" id={hint}>
        {say('bedWords.apartHint')}
      </p>
      {others.map(({ id, name }) => (
        <CheckBox
          key={id}
          isSelected={value.includes(id)}
          onChange={isApart => onChange(isApart ? [...value, id] : value.filter(one => one !== id))}
        >
          {name}
        </CheckBox>
      ))}
    </fieldset>
  )
}
