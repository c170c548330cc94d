import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../shared/api/me.ts'
import { colleaguesQuery } from '../../shared/api/onDuty.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { SelectInput, TextArea } from '../../shared/ui/TextInput.tsx'
import type { CloseFieldsProps } from './CloseFields.tsx'

/** No visit: why, and which second person stands behind that [DOMAIN, backup 3]. */
export const NoVisitFields = ({ draft, change, errors }: CloseFieldsProps) => {
  const say = useText()
  const me = useMe()
  const colleagues = useQuery(colleaguesQuery).data?.filter(one => one.id !== me?.id) ?? []
  return (
    <>
      <TextArea
        id="reason"
        label={say('night.reason')}
        error={errors.reason && say(errors.reason)}
        maxLength={2000}
        value={draft.reason}
        onChange={reason => change({ reason })}
      />
      <SelectInput
        id="secondPerson"
        label={say('night.secondPerson')}
        hint={say('night.secondPersonHint')}
        error={errors.secondPerson && say(errors.secondPerson)}
        value={draft.secondPerson}
        onChange={secondPerson => change({ secondPerson })}
        options={[
          { value: '', label: say('night.choose') },
          ...colleagues.map(one => ({ value: one.id, label: one.name })),
        ]}
      />
    </>
  )
}
