import type { WeeklyHours } from '../../../services/contracts/api/volunteers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { Button } from '../shared/ui/Button.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import './WeekHours.css'

/** The days of the week by their ISO number, 1 is Monday. */
export const weekdays: Record<number, TextId> = {
  1: 'shared.monday',
  2: 'shared.tuesday',
  3: 'shared.wednesday',
  4: 'shared.thursday',
  5: 'shared.friday',
  6: 'shared.saturday',
  7: 'shared.sunday',
}

interface WeekHoursProps {
  value: WeeklyHours[]
  onChange(value: WeeklyHours[]): void
  problemAt(field: string): string | undefined
}

/** My hours in an ordinary week: none, one or more stretches a day. `24:00`, the end of the day, is typed as 00:00. */
export const WeekHours = ({ value, onChange, problemAt }: WeekHoursProps) => {
  const say = useText()
  const replace = (at: number, part: Partial<WeeklyHours>) =>
    onChange(value.map((hours, i) => (i === at ? { ...hours, ...part } : hours)))
  return (
    <ul className="week">
      {Object.entries(weekdays).map(([number, name]) => (
        <li key={number}>
          <p className="week-day">{say(name)}</p>
          <div className="week-hours">
            {value.map(
              (hours, at) =>
                hours.weekday === Number(number) && (
                  <Stretch
                    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no other name, and its inputs hold no state of their own
                    key={at}
                    at={at}
                    day={say(name)}
                    hours={hours}
                    problem={problemAt(`from-${at}`)}
                    onChange={part => replace(at, part)}
                    onRemove={() => onChange(value.filter((_, i) => i !== at))}
                  />
                ),
            )}
            <Button
              look="quiet"
              size="sm"
              icon="plus"
              aria-label={say('helper.addHoursOn', { day: say(name) })}
              onPress={() => onChange([...value, { weekday: Number(number), from: '09:00', to: '17:00' }])}
            >
              {say('helper.addHours')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}

interface StretchProps {
  at: number
  day: string
  hours: WeeklyHours
  problem: string | undefined
  onChange(part: Partial<WeeklyHours>): void
  onRemove(): void
}

const Stretch = ({ at, day, hours, problem, onChange, onRemove }: StretchProps) => {
  const say = useText()
  return (
    <>
      {problem && <FieldProblem id={`from-${at}-error`}>{problem}</FieldProblem>}
      <div className="week-stretch">
        <input
          id={`from-${at}`}
          type="time"
          className="control"
          aria-label={say('helper.fromOn', { day })}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `from-${at}-error` : undefined}
          value={hours.from}
          onChange={event => onChange({ from: event.target.value })}
        />
        <span aria-hidden="true">–</span>
        <input
          type="time"
          className="control"
          aria-label={say('helper.toOn', { day })}
          value={hours.to === '24:00' ? '00:00' : hours.to}
          onChange={event => onChange({ to: event.target.value === '00:00' ? '24:00' : event.target.value })}
        />
        <Button look="quiet" size="sm" aria-label={say('helper.removeHoursOn', { day })} onPress={onRemove}>
          {say('helper.removeHours')}
        </Button>
      </div>
    </>
  )
}
