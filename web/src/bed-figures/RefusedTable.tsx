import { useIntl } from 'react-intl'
import type { BedFigures } from '../../../services/contracts/api/respite-figures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useGroupName } from './GroupTable.tsx'

const reasons = [
  'no-bed',
  'bed-taken',
  'bed-blocked',
  'bed-not-for-kind',
  'groups-do-not-fit',
  'stay-too-long',
  'stay-too-short',
  'yearly-maximum',
] as const
const isReason = (why: string): why is (typeof reasons)[number] => (reasons as readonly string[]).includes(why)

/** What was asked for and refused, and why: most often first. */
export const RefusedTable = ({ refused }: { refused: BedFigures['refused'] }) => {
  const say = useText()
  const { formatNumber: number } = useIntl()
  const groupName = useGroupName()
  if (refused.length === 0) return <p>{say('bedFigures.nothingRefused')}</p>
  return (
    <table className="small-figures">
      <caption className="visually-hidden">{say('bedFigures.refusedTitle')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('bedFigures.asked')}</th>
          <th scope="col">{say('bedFigures.refusedTimes')}</th>
          <th scope="col">{say('bedFigures.refusedDays')}</th>
        </tr>
      </thead>
      <tbody>
        {refused.map(({ kind, group, why, count, days }) => (
          <tr key={`${kind} ${group} ${why}`}>
            <th scope="row">
              {say(`shared.stayKind.${kind}`)} · {groupName(group)}
              <span className="figures-small">{say(`bedFigures.why.${isReason(why) ? why : 'other'}`)}</span>
            </th>
            <td>{number(count)}</td>
            <td>{number(days)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
