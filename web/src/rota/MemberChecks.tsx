import { useQuery } from '@tanstack/react-query'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Label } from 'react-aria-components/Label'
import type { ShiftTeam } from '../../../services/contracts/api/backup-rota.ts'
import { colleaguesQuery } from '../shared/api/onDuty.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { fits, lacks } from './planForm.ts'

interface MemberChecksProps {
  team: ShiftTeam
  value: string[]
  onChange(value: string[]): void
}

/** Who is in a shift; what it still lacks is said at once, and never stands in the way. */
export const MemberChecks = ({ team, value, onChange }: MemberChecksProps) => {
  const say = useText()
  const list = useQuery(colleaguesQuery)
  if (!list.data) return list.error ? <Outcome reason={list.error} /> : <Waiting />
  const people = list.data.filter(one => fits(one, team))
  const problem = lacks(
    people.filter(({ id }) => value.includes(id)),
    team,
  )
  return (
    <>
      <CheckboxGroup className="field" value={value} onChange={onChange}>
        <Label className="field-label">{say('rota.members')}</Label>
        {people.length === 0 && <p>{say('rota.noPeople')}</p>}
        <div className="member-checks">
          {people.map(({ id, name, experienceExpert }) => (
            <CheckBox key={id} value={id}>
              {name}
              {experienceExpert && <span className="rota-small"> · {say('rota.expert')}</span>}
            </CheckBox>
          ))}
        </div>
      </CheckboxGroup>
      {problem && (
        <Notice tone="warning">
          <p>{say('rota.kept', { problem: say(`rota.problem.${problem}`) })}</p>
        </Notice>
      )}
    </>
  )
}
