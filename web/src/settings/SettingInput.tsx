import type { HTMLInputTypeAttribute } from 'react'
import { useState } from 'react'
import type { Setting } from '../../../services/contracts/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import type { ControlProps } from '../shared/ui/Field.tsx'
import { type DurationUnit, draftOf, durationOf, durationUnits } from './duration.ts'

interface SettingInputProps {
  setting: Setting
  control: ControlProps
  /** The value as text. */
  value: string
  onChange(value: string): void
}

const types: Record<string, HTMLInputTypeAttribute> = { time: 'time', telephone: 'tel' }

/** The input that suits a setting: yes or no, an amount with its unit, a time of day, a number. */
export const SettingInput = ({ setting, control, value, onChange }: SettingInputProps) => {
  const say = useText()
  if (typeof setting.default === 'boolean')
    return (
      <select
        {...control}
        className="control"
        data-width="sm"
        value={value}
        onChange={event => onChange(event.target.value)}
      >
        <option value="true">{say('settings.yes')}</option>
        <option value="false">{say('settings.no')}</option>
      </select>
    )
  if (setting.unit === 'duration')
    return <DurationInput setting={setting} control={control} value={value} onChange={onChange} />
  return (
    <input
      {...control}
      className="control"
      data-width="sm"
      type={types[setting.unit] ?? 'text'}
      inputMode={typeof setting.default === 'number' ? 'numeric' : undefined}
      value={value}
      onChange={event => onChange(event.target.value)}
    />
  )
}

const DurationInput = ({ setting, control, value, onChange }: SettingInputProps) => {
  const say = useText()
  const local = useLocalText()
  const [draft, setDraft] = useState(() => draftOf(value))
  const change = (part: Partial<typeof draft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    onChange(durationOf(next))
  }
  return (
    <div className="setting-duration">
      <input
        {...control}
        className="control"
        inputMode="decimal"
        value={draft.amount}
        onChange={event => change({ amount: event.target.value })}
      />
      <select
        className="control"
        aria-label={say('settings.unitOf', { setting: local(setting.description) })}
        value={draft.unit}
        onChange={event => change({ unit: event.target.value as DurationUnit })}
      >
        {durationUnits.map(unit => (
          <option key={unit} value={unit}>
            {say(`settings.in.${unit}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
