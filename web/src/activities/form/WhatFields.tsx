import { useQuery } from '@tanstack/react-query'
import { Checks } from '../../beds/Checks.tsx'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { supportPointWordsQuery } from '../../shared/api/supportPoints.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { SelectInput, TextArea, TextInput } from '../../shared/ui/TextInput.tsx'
import { activityKinds, isKind } from '../kinds.ts'
import type { ActivityForm } from './activityForm.ts'

/** What it is, and for whom. */
export const WhatFields = ({ form }: { form: KeptForm<ActivityForm> }) => {
  const say = useText()
  const local = useLocalText()
  const { value, change } = form
  const { groups = [] } = useQuery(supportPointWordsQuery).data ?? {}
  return (
    <Panel title={say('activities.partWhat')}>
      <SelectInput
        width="md"
        label={say('activities.kind')}
        value={value.kind}
        onChange={kind => isKind(kind) && change({ kind })}
        options={activityKinds.map(kind => ({ value: kind, label: say(`activities.kind.${kind}`) }))}
      />
      <TextInput
        id="title"
        label={say('activities.formTitle')}
        hint={say('activities.formTitleHint')}
        error={form.problemAt(say)('title')}
        maxLength={120}
        value={value.title}
        onChange={title => change({ title })}
      />
      <TextArea
        label={say('activities.formAbout')}
        hint={say('activities.formAboutHint')}
        optional
        maxLength={2000}
        value={value.about}
        onChange={about => change({ about })}
      />
      <TextInput
        label={say('activities.formOrganisation')}
        optional
        maxLength={120}
        value={value.organisation}
        onChange={organisation => change({ organisation })}
      />
      <Checks
        label={say('activities.formGroups')}
        hint={say('activities.formGroupsHint')}
        options={groups.map(({ id, name }) => ({ id, name: local(name) }))}
        value={value.groups}
        onChange={next => change({ groups: next })}
      />
    </Panel>
  )
}
