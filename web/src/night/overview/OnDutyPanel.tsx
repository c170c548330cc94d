import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import type { OnDuty } from '../../../../services/contracts/api/backup-rota.ts'
import { onDutyQuery } from '../../shared/api/onDuty.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { momentWords } from '../../shared/ui/timeWords.ts'
import { Waiting } from '../../shared/ui/Waiting.tsx'

/** Who is on duty now, per line; what is wrong with a team is said. */
export const OnDutyPanel = () => {
  const say = useText()
  const teams = useQuery(onDutyQuery)
  const hasFirst = teams.data?.some(item => item.team === 'first')
  return (
    <Panel title={say('night.onDuty')}>
      {teams.isPending && <Waiting />}
      <Outcome reason={teams.error} />
      {teams.data && !hasFirst && (
        <Notice tone="negative" title={say('night.nobodyOnDuty')}>
          <p>{say('night.nobodyOnDutyText')}</p>
        </Notice>
      )}
      <ul className="call-history">
        {teams.data?.map(item => (
          <TeamRow key={item.shiftId} item={item} />
        ))}
      </ul>
    </Panel>
  )
}

const TeamRow = ({ item }: { item: OnDuty['items'][number] }) => {
  const say = useText()
  const intl = useIntl()
  const until = momentWords(intl, item.period.to)
  return (
    <li>
      <span className="call-row-tags">
        <b>{say(`night.team.${item.team}`)}</b>
        {item.out && <Tag tone="waiting">{say('night.teamOut')}</Tag>}
        {item.problems.map(problem => (
          <Tag key={problem} tone="negative">
            {say(`night.shiftProblem.${problem}`)}
          </Tag>
        ))}
      </span>
      <span>{item.members.map(member => member.name).join(', ') || say('night.nobody')}</span>
      <span className="call-small">{say('night.until', { time: until })}</span>
    </li>
  )
}
