import type { ShiftTeam } from '../../../services/contracts/api/backup-rota.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { ChoiceCards } from '../shared/ui/ChoiceCards.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { MemberChecks } from './MemberChecks.tsx'
import type { PlanForm } from './planForm.ts'
import { teams } from './rows.ts'
import { TwoShifts } from './TwoShifts.tsx'
import { periodsOf } from './twoShifts.ts'
import { WeeklyFields } from './WeeklyFields.tsx'

/** What the fields of a plan get. */
export interface PlanFieldsProps {
  form: PlanForm
  change(part: Partial<PlanForm>): void
  problemAt(field: string): string | undefined
}

/** Which line of which area, who, when. */
export const PlanFields = ({ form, change, problemAt }: PlanFieldsProps) => {
  const say = useText()
  const areas = useServedAreas()
  return (
    <>
      <ChoiceCards
        id="way"
        label={say('rota.way')}
        columns={2}
        value={form.way}
        onChange={way => change({ way: way as PlanForm['way'] })}
        choices={(['once', 'weekly'] as const).map(value => ({ value, label: say(`rota.way.${value}`) }))}
      />
      <SelectInput
        id="area"
        width="md"
        label={say('rota.area')}
        error={problemAt('area')}
        value={form.area}
        onChange={area => change({ area })}
        options={[
          { value: '', label: say('rota.chooseArea') },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectInput
        width="md"
        label={say('rota.team')}
        value={form.team}
        onChange={team => change({ team: team as ShiftTeam, members: [] })}
        options={teams.map(team => ({ value: team, label: say(`rota.team.${team}`) }))}
      />
      {form.way === 'weekly' && <WeeklyFields form={form} change={change} problemAt={problemAt} />}
      <div className="ask-row">
        <TextInput
          id="date"
          type="date"
          width="sm"
          label={say(form.way === 'once' ? 'rota.date' : 'rota.starts')}
          error={problemAt('date')}
          value={form.date}
          onChange={date => change({ date })}
        />
        <TextInput
          id="from"
          type="time"
          width="sm"
          label={say('rota.from')}
          error={problemAt('from')}
          value={form.from}
          onChange={from => change({ from })}
        />
        <TextInput type="time" width="sm" label={say('rota.to')} value={form.to} onChange={to => change({ to })} />
      </div>
      {form.from && form.to && form.to <= form.from && <p className="rota-small">{say('rota.overMidnight')}</p>}
      <MemberChecks team={form.team} value={form.members} onChange={members => change({ members })} />
      <TwoShifts periods={periodsOf(form)} members={form.members} />
    </>
  )
}
