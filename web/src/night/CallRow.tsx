import { Link } from 'react-router'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { waitWords } from '../shared/ui/timeWords.ts'
import './CallRow.css'
import { DangerTag } from './DangerTag.tsx'
import { NextStep } from './NextStep.tsx'
import { useBedWords } from './useBedWords.ts'
import { useStatusWords } from './useStatusWords.ts'
import { useWhere } from './useWhere.ts'

/** One call in a list: how long, danger, where, who has it, and when it goes on by itself. The whole row leads to it. */
export const CallRow = ({ call, isGone = false }: { call: BackupCall; isGone?: boolean }) => {
  const say = useText()
  const now = useNow(10_000)
  const { where, area } = useWhere(call)
  const status = useStatusWords(call)
  const bedWords = useBedWords()
  const over = isGone || call.status === 'closed' || call.status === 'handed-over'
  return (
    <li className="call-row" data-status={call.status} data-danger={over ? undefined : call.dangerNow}>
      <p className="call-row-tags">
        <DangerTag dangerNow={call.dangerNow} isOver={over} />{' '}
        <Tag tone={call.status === 'alerted' ? 'waiting' : 'positive'}>{isGone ? say('night.closedNow') : status}</Tag>
      </p>
      <Link className="call-row-link" to={`/achtervang/${call.id}`}>
        {where}
      </Link>
      {call.what && <p className="call-row-what">{call.what}</p>}
      {call.bed && (
        <p className="call-row-bed">
          <Icon name="bed" /> {bedWords(call.bed)}
        </p>
      )}
      <p className="call-row-facts">
        {area && <span>{area}</span>}
        <span>{say('night.since', { time: waitWords(call.alertedAt, now, say) })}</span>
        <NextStep call={call} />
      </p>
    </li>
  )
}
