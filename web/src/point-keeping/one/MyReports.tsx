import { useQuery } from '@tanstack/react-query'
import type { SupportPointReport } from '../../../../services/contracts/api/support-points.ts'
import { pointReportsQuery } from '../../shared/api/supportPointKeeping.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import type { TextId } from '../../shared/i18n/texts.ts'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag, type TagTone } from '../../shared/ui/Tag.tsx'
import { Time } from '../../shared/ui/Time.tsx'
import '../list/lists.css'

const statuses: Record<SupportPointReport['status'], [TextId, TagTone]> = {
  open: ['pointKeeping.reportOpen', 'waiting'],
  resolved: ['pointKeeping.reportResolved', 'positive'],
  dismissed: ['pointKeeping.reportDismissed', 'neutral'],
}

/** What somebody reported here before, and what was done with it. */
export const MyReports = ({ pointId }: { pointId: string }) => {
  const say = useText()
  const { data = [] } = useQuery(pointReportsQuery({ supportPoint: pointId, mine: true }))
  if (data.length === 0) return null
  return (
    <Panel title={say('pointKeeping.wrongMine')}>
      <ul className="kept-list">
        {data.map(({ id, kind, text, answer, status, createdAt }) => (
          <li key={id}>
            <div className="kept-about">
              <h3>{say(`pointKeeping.kind.${kind}`)}</h3>
              <div className="kept-tags">
                <Tag tone={statuses[status][1]}>{say(statuses[status][0])}</Tag>
                <span className="kept-facts">
                  {say('pointKeeping.reportedAt')} <Time at={createdAt} />
                </span>
              </div>
              {text && <p className="kept-words">{text}</p>}
              {answer && <p className="kept-words">{answer}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
