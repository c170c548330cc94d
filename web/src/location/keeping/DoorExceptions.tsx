import { useQuery } from '@tanstack/react-query'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import type { LocationFieldsProps } from './LocationFields.tsx'

/** Groups that may share the front door here all the same, and why [004, 5.3.2]. */
export const DoorExceptions = ({ form, problemAt }: LocationFieldsProps) => {
  const say = useText()
  const local = useLocalText()
  const { groups = [] } = useQuery(respiteVocabularyQuery).data ?? {}
  const { exceptions } = form.value
  const options = [
    { value: '', label: say('keeping.chooseGroup') },
    ...groups.map(({ id, name }) => ({ value: id, label: local(name) })),
  ]
  const set = (next: typeof exceptions) => form.change({ exceptions: next })
  const replace = (at: number, part: Partial<(typeof exceptions)[number]>) =>
    set(exceptions.map((one, i) => (i === at ? { ...one, ...part } : one)))
  return (
    <>
      {exceptions.map((exception, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no other name, and its inputs hold no state of their own
        <fieldset key={at} className="field keeping-exception">
          <legend className="field-label">{say('keeping.exceptionNumber', { number: at + 1 })}</legend>
          <div className="location-row">
            <SelectInput
              id={`exception-${at}-first`}
              label={say('keeping.exceptionFirst')}
              error={problemAt(`exception-${at}-first`)}
              value={exception.first}
              onChange={first => replace(at, { first })}
              options={options}
            />
            <SelectInput
              label={say('keeping.exceptionSecond')}
              value={exception.second}
              onChange={second => replace(at, { second })}
              options={options}
            />
          </div>
          <TextInput
            id={`exception-${at}-reason`}
            label={say('keeping.exceptionWhy')}
            error={problemAt(`exception-${at}-reason`)}
            maxLength={500}
            value={exception.reason}
            onChange={reason => replace(at, { reason })}
          />
          <p>
            <Button
              look="quiet"
              size="sm"
              aria-label={say('keeping.exceptionRemoveOf', { number: at + 1 })}
              onPress={() => set(exceptions.filter((_, i) => i !== at))}
            >
              {say('keeping.exceptionRemove')}
            </Button>
          </p>
        </fieldset>
      ))}
      <p>
        <Button
          look="secondary"
          size="sm"
          icon="plus"
          onPress={() => set([...exceptions, { first: '', second: '', reason: '' }])}
        >
          {say('keeping.exceptionAdd')}
        </Button>
      </p>
    </>
  )
}
