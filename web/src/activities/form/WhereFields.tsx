import { lazy, Suspense } from 'react'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { type ActivityForm, ownPlace } from './activityForm.ts'
import { usePoints } from './usePoints.ts'

const PlacePicker = lazy(async () => ({ default: (await import('../../map/PlacePicker.tsx')).PlacePicker }))

/** Where it is: at a support point, or at a place of its own. */
export const WhereFields = ({ form }: { form: KeptForm<ActivityForm> }) => {
  const say = useText()
  const { value, change } = form
  const points = usePoints(value.point)
  return (
    <Panel title={say('activities.partWhere')}>
      <SelectInput
        id="point"
        label={say('activities.formPoint')}
        hint={say('activities.formPointHint')}
        error={form.problemAt(say)('point')}
        value={value.point}
        onChange={point => change({ point })}
        options={[
          { value: '', label: '' },
          { value: ownPlace, label: say('activities.formOwnPlace') },
          ...points.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {value.point === ownPlace && (
        <>
          <Suspense fallback={<Waiting />}>
            <PlacePicker error={undefined} value={value.place} onChange={place => change({ place })} />
          </Suspense>
          <TextInput
            label={say('activities.formAddress')}
            optional
            maxLength={200}
            value={value.address}
            onChange={address => change({ address })}
          />
        </>
      )}
    </Panel>
  )
}
