import { useIntl } from 'react-intl'
import type { Handover } from '../../../services/contracts/api/backup-watch.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAreaNames } from '../shared/places/useAreaNames.ts'
import { periodWords } from '../shared/requests/words.ts'
import { Panel } from '../shared/ui/Panel.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { HandoverRow } from './HandoverRow.tsx'
import { SignOff } from './SignOff.tsx'

/** One area after a night. */
export const HandoverPanel = ({ handover }: { handover: Handover }) => {
  const say = useText()
  const intl = useIntl()
  const areaName = useAreaNames()
  const open = handover.items.filter(item => item.open).length
  return (
    <Panel
      title={areaName(handover.area)}
      actions={
        <Tag tone={open > 0 ? 'waiting' : 'positive'}>
          {open > 0 ? say('handover.open', { count: open }) : say('handover.nothingOpen')}
        </Tag>
      }
    >
      <p className="handover-small">{periodWords(handover.period, intl, say)}</p>
      {handover.items.length === 0 && <p>{say('handover.quiet')}</p>}
      <ul className="handover-items">
        {handover.items.map(item => (
          <HandoverRow key={item.callId} handoverId={handover.id} item={item} />
        ))}
      </ul>
      <SignOff handover={handover} />
    </Panel>
  )
}
