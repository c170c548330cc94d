import { useIntl } from 'react-intl'
import type { HoursForm } from '../../../services/contracts/api/opening-hours.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { ListOf } from './ListOf.tsx'
import { WeekTable } from './WeekTable.tsx'

type Season = HoursForm['seasons'][number]

interface SeasonFieldsProps {
  seasons: Season[]
  onChange(seasons: Season[]): void
  problemAt(path: string): string | undefined
}

const summer: Season = { from: '07-15', to: '08-31', week: [] }

/** Parts of every year with a week of their own. */
export const SeasonFields = ({ seasons, onChange, problemAt }: SeasonFieldsProps) => {
  const say = useText()
  const nameOf = (count: number) => say('hours.season', { count })
  return (
    <ListOf
      title={say('hours.seasons')}
      hint={say('hours.seasonsHint')}
      items={seasons}
      onChange={onChange}
      make={() => summer}
      add={say('hours.addSeason')}
      nameOf={nameOf}
    >
      {(season, at, change) => (
        <>
          <DayOfYear
            label={say('hours.firstDay')}
            value={season.from}
            error={problemAt(`/${at}/from`)}
            onChange={from => change({ from })}
          />
          <DayOfYear
            label={say('hours.lastDay')}
            value={season.to}
            error={problemAt(`/${at}/to`)}
            onChange={to => change({ to })}
          />
          {problemAt(`/${at}/week`) && <FieldProblem>{problemAt(`/${at}/week`)}</FieldProblem>}
          <WeekTable
            of={nameOf(at + 1)}
            week={season.week}
            onChange={week => change({ week })}
            problemAt={index => problemAt(`/${at}/week/${index}/from`)}
          />
        </>
      )}
    </ListOf>
  )
}

interface DayOfYearProps {
  label: string
  /** `06-01` */
  value: string
  error: string | undefined
  onChange(value: string): void
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1).padStart(2, '0'))

const DayOfYear = ({ label, value, error, onChange }: DayOfYearProps) => {
  const say = useText()
  const intl = useIntl()
  const [month = '', day = ''] = value.split('-')
  const monthName = (number: string) => intl.formatDate(noonOf(`2028-${number}-15`), { month: 'long' })
  return (
    <div className="list-of-line">
      <SelectInput
        label={label}
        error={error}
        value={day}
        options={numbers(31).map(number => ({ value: number, label: String(Number(number)) }))}
        onChange={changed => onChange(`${month}-${changed}`)}
      />
      <SelectInput
        label={say('hours.month', { of: label })}
        labelHidden
        value={month}
        options={numbers(12).map(number => ({ value: number, label: monthName(number) }))}
        onChange={changed => onChange(`${changed}-${day}`)}
      />
    </div>
  )
}
