import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { HoursException } from '../../../services/contracts/api/volunteers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import './DaysOff.css'
import { asClock } from '../shared/ui/timeWords.ts'
import { dayOff } from './profileForm.ts'

interface DaysOffProps {
  value: HoursException[]
  onChange(value: HoursException[]): void
}

/** Days on which I cannot help after all. */
export const DaysOff = ({ value, onChange }: DaysOffProps) => {
  const say = useText()
  const [date, setDate] = useState('')
  const add = () => {
    if (!date || value.some(day => day.date === date)) return
    onChange([...value, dayOff(date)].toSorted((a, b) => a.date.localeCompare(b.date)))
    setDate('')
  }
  return (
    <div className="days-off">
      <div className="days-off-add">
        <TextInput
          id="day-off"
          type="date"
          width="sm"
          label={say('helper.daysOff')}
          hint={say('helper.daysOffHint')}
          value={date}
          onChange={setDate}
        />
        <Button look="secondary" icon="plus" onPress={add} isDisabled={!date}>
          {say('helper.addDayOff')}
        </Button>
      </div>
      <ul>
        {value.map(day => (
          <DayOff key={day.date} day={day} onRemove={() => onChange(value.filter(one => one !== day))} />
        ))}
      </ul>
    </div>
  )
}

const DayOff = ({ day, onRemove }: { day: HoursException; onRemove(): void }) => {
  const say = useText()
  const intl = useIntl()
  const date = intl.formatDate(`${day.date}T12:00:00Z`, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  return (
    <li>
      <span>
        {date}: {day.available && day.from ? asClock(`${day.from}–${day.to}`, intl.locale) : say('helper.away')}
      </span>
      <Button look="quiet" size="sm" aria-label={say('helper.removeDayOff', { date })} onPress={onRemove}>
        {say('helper.removeHours')}
      </Button>
    </li>
  )
}
