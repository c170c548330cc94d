import { Checks } from '../../beds/Checks.tsx'
import type { KeptForm } from '../../location/keeping/useKeptForm.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { clockWords } from '../../shared/ui/timeWords.ts'
import { useActivityWords } from '../useActivityWords.ts'
import { type ActivityForm, everies, weekdaysOf } from './activityForm.ts'
import { PointThenNotice } from './PointThenNotice.tsx'
import { endsNextDay } from './pointThen.ts'
import { comingDates, shownDates } from './preview.ts'

/** When it is, and how often; the dates that gives are shown at once. */
export const WhenFields = ({ form }: { form: KeptForm<ActivityForm> }) => {
  const say = useText()
  const { value, change } = form
  const problemAt = form.problemAt(say)
  return (
    <Panel title={say('activities.partWhen')}>
      <SelectInput
        width="md"
        label={say('activities.formRepeats')}
        value={value.every}
        onChange={every => change({ every: everies.find(one => one === every) ?? 'once' })}
        options={everies.map(every => ({ value: every, label: say(`activities.formEvery.${every}`) }))}
      />
      <div className="activity-form-line">
        <TextInput
          id="date"
          type="date"
          label={say(value.every === 'once' ? 'activities.formDate' : 'activities.formFirstDate')}
          error={problemAt('date')}
          value={value.date}
          onChange={date => change({ date })}
        />
        {(['from', 'to'] as const).map(name => (
          <TextInput
            key={name}
            id={name}
            type="time"
            label={say(name === 'from' ? 'activities.formFrom' : 'activities.formTo')}
            error={problemAt(name)}
            value={value[name]}
            onChange={time => change({ [name]: time })}
          />
        ))}
      </div>
      {endsNextDay(value) && <p>{say('activities.formNextDay', { time: clockWords(value.to, say) })}</p>}
      <PointThenNotice value={value} />
      {value.every !== 'once' && <Repeating form={form} />}
      <Preview value={value} />
    </Panel>
  )
}

const Repeating = ({ form: { value, change, problemAt } }: { form: KeptForm<ActivityForm> }) => {
  const say = useText()
  const { weekday } = useActivityWords()
  const days = [1, 2, 3, 4, 5, 6, 7].map(day => ({ id: String(day), name: weekday(day) }))
  return (
    <>
      {value.every !== 'month' && (
        <Checks
          label={say('activities.formDays')}
          hint={say('activities.formDaysHint')}
          options={days}
          value={weekdaysOf(value).map(String)}
          onChange={weekdays => change({ weekdays })}
        />
      )}
      <TextInput
        id="until"
        type="date"
        width="md"
        label={say('activities.formUntil')}
        hint={say('activities.formUntilHint')}
        error={problemAt(say)('until')}
        optional
        value={value.until}
        onChange={until => change({ until })}
      />
    </>
  )
}

const Preview = ({ value }: { value: ActivityForm }) => {
  const say = useText()
  const { day, today } = useActivityWords()
  const dates = comingDates(value, today)
  if (dates.length === 0)
    return (
      <p className="activity-preview">
        {say(value.date && value.date < today ? 'activities.previewPast' : 'activities.previewNone')}
      </p>
    )
  return (
    <section className="activity-preview" aria-labelledby="activity-preview" aria-live="polite">
      <h3 id="activity-preview">{say('activities.preview')}</h3>
      <ul>
        {dates.slice(0, shownDates).map(date => (
          <li key={date}>{day(date)}</li>
        ))}
      </ul>
      {dates.length > shownDates && <p>{say('activities.previewMore')}</p>}
      {value.every !== 'once' && <p>{say('activities.previewHolidays')}</p>}
    </section>
  )
}
