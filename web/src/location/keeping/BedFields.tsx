import { useQuery } from '@tanstack/react-query'
import { type StayKind, stayKinds } from '../../../../services/contracts/api/respite-locations.ts'
import { Checks } from '../../beds/Checks.tsx'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { FieldProblem } from '../../shared/ui/Field.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { BedForm } from './bedForm.ts'
import { KeptFrame } from './KeptFrame.tsx'
import type { KeptForm } from './useKeptForm.ts'

interface BedFieldsProps {
  form: KeptForm<BedForm>
  known: BedForm
  save: { isPending: boolean; error: unknown }
  onSubmit(): void
}

/** What a bed is and for whom; only the room and a kind must be known. */
export const BedFields = ({ form, known, save, onSubmit }: BedFieldsProps) => {
  const say = useText()
  const problemAt = form.problemAt(say)
  const { value, change } = form
  return (
    <KeptFrame form={form} known={known} save={save} onSubmit={onSubmit}>
      <Panel>
        <TextInput
          id="room"
          width="md"
          label={say('keeping.room')}
          error={problemAt('room')}
          maxLength={60}
          value={value.room}
          onChange={room => change({ room })}
        />
        <TextInput
          width="md"
          label={say('keeping.bedName')}
          hint={say('keeping.bedNameHint')}
          optional
          maxLength={60}
          value={value.name}
          onChange={name => change({ name })}
        />
        <TextInput
          width="md"
          label={say('keeping.frontDoor')}
          hint={say('keeping.frontDoorHint')}
          optional
          maxLength={60}
          value={value.frontDoor}
          onChange={frontDoor => change({ frontDoor })}
        />
        <TextInput
          type="date"
          width="sm"
          label={say('keeping.inUseFrom')}
          value={value.inUseFrom}
          onChange={inUseFrom => change({ inUseFrom })}
        />
      </Panel>
      <Panel>
        <div id="kinds">
          {problemAt('kinds') && <FieldProblem>{problemAt('kinds')}</FieldProblem>}
          <Checks
            label={say('keeping.kinds')}
            options={stayKinds.map(id => ({ id, name: say(`shared.stayKind.${id}`) }))}
            value={value.kinds}
            onChange={kinds => change({ kinds: kinds as StayKind[] })}
          />
        </div>
        <WordChecks form={form} />
      </Panel>
    </KeptFrame>
  )
}

const WordChecks = ({ form: { value, change } }: { form: KeptForm<BedForm> }) => {
  const say = useText()
  const local = useLocalText()
  const { groups = [], features = [] } = useQuery(respiteVocabularyQuery).data ?? {}
  const options = (words: typeof features) => words.map(({ id, name }) => ({ id, name: local(name) }))
  return (
    <>
      <Checks
        label={say('keeping.features')}
        options={options(features)}
        value={value.features}
        onChange={next => change({ features: next })}
      />
      <Checks
        label={say('keeping.groups')}
        hint={say('keeping.groupsHint')}
        options={options(groups)}
        value={value.groups}
        onChange={next => change({ groups: next })}
      />
    </>
  )
}
