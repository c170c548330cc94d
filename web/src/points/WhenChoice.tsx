import { useState } from 'react'
import { serverDate } from '../shared/api/serverClock.ts'
import { addDays } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'

const words = ['altijd', 'nu', 'vanavond', 'zondag']

/** When it must be open: now, tonight, on Sunday, or at a moment of choice. */
export const WhenChoice = ({ when, onChange }: { when: string; onChange(when: string): void }) => {
  const say = useText()
  const isOther = !words.includes(when)
  return (
    <>
      <SelectInput
        label={say('points.when')}
        value={isOther ? 'anders' : when}
        onChange={value => onChange(value === 'anders' ? `${tomorrow()}T12:00` : value)}
        options={[
          { value: 'altijd', label: say('points.whenAny') },
          { value: 'nu', label: say('points.whenNow') },
          { value: 'vanavond', label: say('points.whenTonight') },
          { value: 'zondag', label: say('points.whenSunday') },
          { value: 'anders', label: say('points.whenOther') },
        ]}
      />
      {isOther && <OwnMoment when={when} onChange={onChange} />}
    </>
  )
}

const tomorrow = () => addDays(serverDate(), 1)

/** A date and a time; asked for when both are there, so that half a date asks nothing. */
const OwnMoment = ({ when, onChange }: { when: string; onChange(when: string): void }) => {
  const say = useText()
  const [kept = '', hour = ''] = when.split('T')
  const [date, setDate] = useState(kept)
  const [time, setTime] = useState(hour)
  const tell = (newDate: string, newTime: string) => newDate && newTime && onChange(`${newDate}T${newTime}`)
  return (
    <div className="point-moment">
      <TextInput
        label={say('points.date')}
        type="date"
        value={date}
        onChange={value => {
          setDate(value)
          tell(value, time)
        }}
      />
      <TextInput
        label={say('points.time')}
        type="time"
        value={time}
        onChange={value => {
          setTime(value)
          tell(date, value)
        }}
      />
    </div>
  )
}
