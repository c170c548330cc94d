import type { OpenTimes } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { endKind, nextTimes } from './form.ts'
import './TimesList.css'

interface TimesListProps<T extends OpenTimes> {
  /** What the times are of, as it is read out: 'maandag', 'feestdagen'. */
  name: string
  times: T[]
  onChange(times: T[]): void
  /** Makes a time like these out of what is proposed. */
  make(times: OpenTimes): T
  problemAt(times: T): string | undefined
}

/** The times of a day: none, one or more. */
export const TimesList = <T extends OpenTimes>({ name, times, onChange, make, problemAt }: TimesListProps<T>) => {
  const say = useText()
  return (
    <div className="times">
      {times.map((each, at) => (
        <Times
          // biome-ignore lint/suspicious/noArrayIndexKey: a time has no other name, and its inputs hold no state of their own
          key={at}
          name={name}
          times={each}
          problem={problemAt(each)}
          onChange={part => onChange(times.map((one, i) => (i === at ? { ...one, ...part } : one)))}
          onRemove={() => onChange(times.filter((_, i) => i !== at))}
        />
      ))}
      <Button
        look="quiet"
        size="sm"
        icon="plus"
        aria-label={say('hours.addOn', { name })}
        onPress={() => onChange([...times, make(nextTimes(times))])}
      >
        {say('hours.add')}
      </Button>
    </div>
  )
}

interface TimesProps {
  name: string
  times: OpenTimes
  problem: string | undefined
  onChange(part: Partial<OpenTimes>): void
  onRemove(): void
}

const endings = {
  day: undefined,
  midnight: 'hours.endsAtMidnight',
  night: 'hours.endsInNight',
  around: 'hours.endsAround',
} as const

const Times = ({ name, times, problem, onChange, onRemove }: TimesProps) => {
  const say = useText()
  const ending = endings[endKind(times)]
  const input = (end: 'from' | 'to', label: string) => (
    <input
      type="time"
      className="control"
      aria-label={label}
      aria-invalid={problem ? true : undefined}
      value={times[end] === '24:00' ? '00:00' : times[end]}
      onChange={event => onChange({ [end]: event.target.value })}
    />
  )
  return (
    <div className="times-one">
      {problem && <FieldProblem>{problem}</FieldProblem>}
      <div className="times-line">
        {input('from', say('hours.fromOn', { name }))}
        <span>{say('hours.till')}</span>
        {input('to', say('hours.toOn', { name }))}
        <Button look="quiet" size="sm" icon="close" aria-label={say('hours.removeOn', { name })} onPress={onRemove}>
          {say('hours.remove')}
        </Button>
      </div>
      {ending && <p className="times-ending">{say(ending)}</p>}
    </div>
  )
}
