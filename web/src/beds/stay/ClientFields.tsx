import { useQuery } from '@tanstack/react-query'
import { stayUrgencies } from '../../../../services/contracts/api/respite-stays.ts'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { Checks } from '../Checks.tsx'
import { type ClientForm, hasReference, isHalf } from './clientForm.ts'

interface ClientFieldsProps {
  form: ClientForm
  onChange(part: Partial<ClientForm>): void
  /** Says that half a reference is in the way. */
  problem?: string | undefined
}

/** For whom: a name or where the file is, groups, how pressing. Nothing is a condition; what that means is said. */
export const ClientFields = ({ form, onChange, problem }: ClientFieldsProps) => {
  const say = useText()
  const local = useLocalText()
  const groups = useQuery(respiteVocabularyQuery).data?.groups ?? []
  return (
    <>
      <TextInput
        id="client-name"
        label={say('beds.clientName')}
        optional
        autoComplete="off"
        maxLength={120}
        value={form.name}
        onChange={name => onChange({ name })}
      />
      <fieldset className="client-file">
        <legend className="field-label">
          {say('beds.clientFile')} <span className="field-optional">{say('shared.optional')}</span>
        </legend>
        <TextInput
          id="client-organisation"
          label={say('beds.clientOrganisation')}
          autoComplete="off"
          maxLength={120}
          value={form.organisation}
          onChange={organisation => onChange({ organisation })}
        />
        <TextInput
          id="client-number"
          label={say('beds.clientNumber')}
          autoComplete="off"
          maxLength={60}
          error={problem}
          value={form.number}
          onChange={number => onChange({ number })}
        />
        <p className="field-hint" role="status">
          {!hasReference(form) && say(isHalf(form) ? 'beds.clientHalf' : 'beds.notChecked')}
        </p>
      </fieldset>
      <Checks
        label={say('beds.groups')}
        hint={say('beds.groupsOptional')}
        options={groups.map(({ id, name }) => ({ id, name: local(name) }))}
        value={form.groups}
        onChange={value => onChange({ groups: value })}
      />
      <SelectInput
        label={say('beds.urgency')}
        width="md"
        value={form.urgency}
        onChange={value => onChange({ urgency: stayUrgencies.find(one => one === value) ?? 'soon' })}
        options={stayUrgencies.map(one => ({ value: one, label: say(`beds.urgency.${one}`) }))}
      />
    </>
  )
}
