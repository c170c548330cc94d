import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { CheckBox } from '../../shared/ui/CheckBox.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { ActivityForm } from './activityForm.ts'

/** Whether people sign up, and how many can come. */
export const PlacesFields = ({ form: { value, change, problemAt } }: { form: KeptForm<ActivityForm> }) => {
  const say = useText()
  return (
    <Panel title={say('activities.partPlaces')}>
      <CheckBox isSelected={value.signUp} onChange={signUp => change({ signUp })}>
        {say('activities.formSignUp')}
      </CheckBox>
      {value.signUp && (
        <TextInput
          id="capacity"
          width="sm"
          inputMode="numeric"
          label={say('activities.formCapacity')}
          hint={say('activities.formCapacityHint')}
          error={problemAt(say)('capacity')}
          optional
          value={value.capacity}
          onChange={capacity => change({ capacity })}
        />
      )}
    </Panel>
  )
}
