import { useRef } from 'react'
import type { HoursForm } from '../../../services/contracts/api/opening-hours.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { ChoiceCards } from '../shared/ui/ChoiceCards.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { ExceptionFields } from './ExceptionFields.tsx'
import { emptyForm, type HoursValue } from './form.ts'
import { HolidayFields } from './HolidayFields.tsx'
import './HoursFields.css'
import { HoursPreview } from './HoursPreview.tsx'
import { SeasonFields } from './SeasonFields.tsx'
import { useHoursCheck } from './useHoursCheck.ts'
import { WeekTable } from './WeekTable.tsx'

interface HoursFieldsProps {
  /** Id of the first input, for the error summary. */
  id?: string
  value: HoursValue
  onChange(value: HoursValue): void
  /** What the server said when it was sent, in words, by where in the hours it is; '' for all of it. */
  errors?: Record<string, string>
}

type Way = 'form' | 'notation' | 'unknown'
const ways: Way[] = ['form', 'notation', 'unknown']
const wayOf = (value: HoursValue): Way => (value === null ? 'unknown' : typeof value === 'string' ? 'notation' : 'form')

/** When something is open: day by day, in the notation for who knows it, or not known; what it means is shown at once. */
export const HoursFields = ({ id = 'hours', value, onChange, errors = {} }: HoursFieldsProps) => {
  const say = useText()
  const check = useHoursCheck(value)
  /** What was filled in the other way comes back with it. */
  const earlier = useRef<Partial<Record<Way, HoursValue>>>({})
  const choose = (way: Way) => {
    earlier.current[wayOf(value)] = value
    const said: Record<Way, HoursValue> = {
      form: check.answer?.form ?? earlier.current.form ?? emptyForm,
      notation: check.answer?.notation ?? earlier.current.notation ?? '',
      unknown: null,
    }
    onChange(said[way])
  }
  const problemAt = (path: string) => check.problems[path] ?? errors[path]
  return (
    <div className="hours-fields">
      <ChoiceCards
        id={id}
        label={say('hours.way')}
        choices={ways.map(way => ({ value: way, label: say(`hours.way.${way}`), text: say(`hours.way.${way}Text`) }))}
        value={wayOf(value)}
        onChange={way => choose(way as Way)}
      />
      {typeof value === 'string' && (
        <TextArea
          label={say('hours.notation')}
          hint={say('hours.notationHint')}
          error={problemAt('')}
          maxLength={1000}
          value={value}
          onChange={onChange}
        />
      )}
      {value !== null && typeof value !== 'string' && (
        <FormParts form={value} onChange={onChange} problemAt={problemAt} />
      )}
      {value !== null && <HoursPreview {...check} />}
    </div>
  )
}

interface FormPartsProps {
  form: HoursForm
  onChange(form: HoursForm): void
  problemAt(path: string): string | undefined
}

const FormParts = ({ form, onChange, problemAt }: FormPartsProps) => {
  const change = (part: Partial<HoursForm>) => onChange({ ...form, ...part })
  const within = (part: string) => (path: string) => problemAt(`/${part}${path}`)
  return (
    <>
      <WeekTable week={form.week} onChange={week => change({ week })} problemAt={at => problemAt(`/week/${at}/from`)} />
      <HolidayFields
        holidays={form.holidays}
        onChange={holidays => change({ holidays })}
        problemAt={within('holidays')}
      />
      <SeasonFields seasons={form.seasons} onChange={seasons => change({ seasons })} problemAt={within('seasons')} />
      <ExceptionFields
        exceptions={form.exceptions}
        onChange={exceptions => change({ exceptions })}
        problemAt={within('exceptions')}
      />
    </>
  )
}
