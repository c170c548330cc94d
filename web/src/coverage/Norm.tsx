import type { CoverageNorm } from '../../../services/contracts/api/coverage.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Panel } from '../shared/ui/Panel.tsx'

/** 'Low-threshold support points in every district' [004, 5.2]: a sentence, and which district has one. */
export const Norm = ({ norm: { met, gaps, districts } }: { norm: CoverageNorm }) => {
  const say = useText()
  if (districts.length === 0) return null
  return (
    <Panel title={say('coverage.norm')}>
      <p>{say('coverage.normText', { met, gaps })}</p>
      <table className="cover-table">
        <caption className="visually-hidden">{say('coverage.norm')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('coverage.district')}</th>
            <th scope="col">{say('coverage.meets')}</th>
            <th scope="col">{say('coverage.points')}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map(({ areaId, name, meets, supportPoints }) => (
            <tr key={areaId}>
              <th scope="row">{name}</th>
              <td data-name={say('coverage.meets')}>{say(meets ? 'coverage.yes' : 'coverage.no')}</td>
              <td data-name={say('coverage.points')}>{supportPoints}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="cover-small">{say('coverage.normHint')}</p>
    </Panel>
  )
}
