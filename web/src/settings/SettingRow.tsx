import { type FormEvent, useState } from 'react'
import type { Setting } from '../../../services/contracts/api/places.ts'
import { useChangeSetting } from '../shared/api/settings.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Field } from '../shared/ui/Field.tsx'
import { SettingInput } from './SettingInput.tsx'
import { typedSetting, valueWords } from './settingWords.ts'

/** One setting: what it is, its value with unit, its default, and a way to change it. */
export const SettingRow = ({ setting }: { setting: Setting }) => {
  const say = useText()
  const local = useLocalText()
  const change = useChangeSetting()
  const [value, setValue] = useState(String(setting.value))
  const isChanged = value !== String(setting.value)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isChanged && !change.isPending) change.mutate({ key: setting.key, value: typedSetting(setting, value) })
  }
  const standard = say('settings.default', { value: valueWords(setting, setting.default, say) })
  return (
    <li>
      <form className="setting" onSubmit={submit} noValidate>
        <Field
          label={local(setting.description)}
          hint={
            <>
              {setting.unit === 'metres' && `${say('settings.inMetres')} `}
              {standard}
            </>
          }
        >
          {control => <SettingInput setting={setting} control={control} value={value} onChange={setValue} />}
        </Field>
        <div className="setting-actions">
          <Button
            type="submit"
            look={isChanged ? 'primary' : 'secondary'}
            size="sm"
            isDisabled={!isChanged}
            isPending={change.isPending}
          >
            {say('shared.save')}
          </Button>
          {String(setting.value) !== String(setting.default) && (
            <Button look="quiet" size="sm" onPress={() => change.mutate({ key: setting.key, value: setting.default })}>
              {say('settings.reset')}
            </Button>
          )}
        </div>
        <Outcome reason={change.error} />
        <code className="setting-key">{setting.key}</code>
      </form>
    </li>
  )
}
