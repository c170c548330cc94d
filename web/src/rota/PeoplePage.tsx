import { useQuery } from '@tanstack/react-query'
import type { Colleague } from '../../../services/contracts/api/backup-rota.ts'
import type { Role } from '../../../services/contracts/api/people.ts'
import { colleaguesQuery } from '../shared/api/onDuty.ts'
import { useChangeColleague } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { CheckBox } from '../shared/ui/CheckBox.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { RotaTabs } from './RotaTabs.tsx'
import './RotaPage.css'

/** Everybody who can be planned, and who of them is an experience expert. */
export const PeoplePage = () => {
  const say = useText()
  const list = useQuery(colleaguesQuery)
  return (
    <Page title={say('rota.peopleTitle')} intro={say('rota.peopleIntro')} above={<RotaTabs />}>
      <Outcome reason={list.error} />
      {list.isPending && <Waiting />}
      {list.data?.length === 0 && (
        <Empty icon="people" title={say('rota.noPeople')}>
          <p>{say('rota.noPeopleText')}</p>
        </Empty>
      )}
      {list.data && list.data.length > 0 && (
        <Panel>
          {list.data.map(person => (
            <PersonRow key={person.id} person={person} />
          ))}
        </Panel>
      )}
    </Page>
  )
}

const PersonRow = ({ person }: { person: Colleague }) => {
  const say = useText()
  const change = useChangeColleague()
  return (
    <div className="rota-row">
      <span>
        <b>{person.name}</b>
        <span className="rota-small">{person.roles.map(role => say(`account.role.${role as Role}`)).join(', ')}</span>
      </span>
      {person.onDuty && <Tag tone="positive">{say('rota.onDuty')}</Tag>}
      <CheckBox
        isSelected={change.isPending ? change.variables.experienceExpert : person.experienceExpert}
        onChange={experienceExpert => change.mutate({ id: person.id, experienceExpert })}
      >
        {say('rota.expert')}
        <span className="visually-hidden"> {person.name}</span>
      </CheckBox>
      <Outcome reason={change.error} />
    </div>
  )
}
