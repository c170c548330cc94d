import { useIntl } from 'react-intl'
import type { BedFigures } from '../../../services/contracts/api/respite-figures.ts'
import { useBedWords } from '../shared/api/respiteVocabulary.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The name of a group in figures; '' stands for people of whom no group is told. */
export const useGroupName = () => {
  const say = useText()
  const words = useBedWords()
  return (group: string) => (group ? words.group(group) : say('bedFigures.noGroup'))
}

/** Nights had and requests refused, by group. */
export const GroupTable = ({ groups }: { groups: BedFigures['groups'] }) => {
  const say = useText()
  const { formatNumber: number } = useIntl()
  const name = useGroupName()
  if (groups.length === 0) return <p>{say('bedFigures.nothing')}</p>
  return (
    <table className="small-figures">
      <caption className="visually-hidden">{say('bedFigures.perGroup')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('bedFigures.group')}</th>
          <th scope="col">{say('bedFigures.column.occupied')}</th>
          <th scope="col">{say('bedFigures.refusedTimes')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, occupied, refused }) => (
          <tr key={group}>
            <th scope="row">{name(group)}</th>
            <td>{number(occupied)}</td>
            <td>{number(refused)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
