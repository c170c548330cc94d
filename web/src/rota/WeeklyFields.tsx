import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import { weekdays } from '../helper/WeekHours.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import type { PlanFieldsProps } from './PlanFields.tsx'

/** On which days shifts come back, and until when. */
export const WeeklyFields = ({ form, change, problemAt }: PlanFieldsProps) => {
  const say = useText()
  const problem = problemAt('weekdays')
  return (
    <>
      <div id="weekdays">
        <CheckboxGroup
          className="field"
          isInvalid={Boolean(problem)}
          validationBehavior="aria"
          value={form.weekdays.map(String)}
          onChange={days => change({ weekdays: days.map(Number) })}
        >
          <Label className="field-label">{say('rota.weekdays')}</Label>
          {problem && <FieldProblem>{problem}</FieldProblem>}
          <div className="member-checks">
            {Object.entries(weekdays).map(([number, name]) => (
              <CheckBox key={number} value={number}>
                {say(name)}
              </CheckBox>
            ))}
          </div>
        </CheckboxGroup>
      </div>
      <div className="ask-row">
        <SelectInput
          width="md"
          label={say('rota.everyWeeks')}
          value={String(form.everyWeeks)}
          onChange={weeks => change({ everyWeeks: Number(weeks) })}
          options={[1, 2, 3, 4, 6, 8, 12].map(weeks => ({ value: String(weeks), label: say('rota.every', { weeks }) }))}
        />
        <TextInput
          id="until"
          type="date"
          width="sm"
          label={say('rota.until')}
          optional
          error={problemAt('until')}
          value={form.until}
          onChange={until => change({ until })}
        />
      </div>
      <CheckBox isSelected={form.skipHolidays} onChange={skipHolidays => change({ skipHolidays })}>
        {say('rota.skipHolidays')}
      </CheckBox>
    </>
  )
}
