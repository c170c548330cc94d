import type { HoursForm } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { nextTimes } from './form.ts'
import { TimesList } from './TimesList.tsx'

type Holidays = HoursForm['holidays']

interface HolidayFieldsProps {
  holidays: Holidays
  onChange(holidays: Holidays): void
  problemAt(path: string): string | undefined
}

const kinds = ['as-usual', 'closed', 'own'] as const
type Kind = (typeof kinds)[number]
const kindOf = (holidays: Holidays): Kind =>
  holidays === 'as-usual' ? 'as-usual' : holidays.length === 0 ? 'closed' : 'own'

const starts: Record<Kind, Holidays> = { 'as-usual': 'as-usual', closed: [], own: [nextTimes([])] }

/** What happens on public holidays. */
export const HolidayFields = ({ holidays, onChange, problemAt }: HolidayFieldsProps) => {
  const say = useText()
  const problem = problemAt('')
  return (
    <>
      <SelectInput
        label={say('hours.holidays')}
        hint={say('hours.holidaysHint')}
        width="md"
        value={kindOf(holidays)}
        options={kinds.map(kind => ({ value: kind, label: say(`hours.holidays.${kind}`) }))}
        onChange={kind => onChange(starts[kind as Kind])}
      />
      {problem && <FieldProblem>{problem}</FieldProblem>}
      {holidays !== 'as-usual' && holidays.length > 0 && (
        <TimesList
          name={say('hours.onHolidays')}
          times={holidays}
          onChange={onChange}
          make={times => times}
          problemAt={times => problemAt(`/${holidays.indexOf(times)}/from`)}
        />
      )}
    </>
  )
}
