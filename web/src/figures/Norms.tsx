import type { CSSProperties } from 'react'
import { useIntl } from 'react-intl'
import type { BackupFigures } from '../../../services/contracts/api/backup-watch.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Tag } from '../shared/ui/Tag.tsx'

type Norm = BackupFigures['norms'][number]

/** How often somebody was there in time, as bars with the goal marked, and the same in a table's words. */
export const Norms = ({ norms }: { norms: Norm[] }) => {
  const say = useText()
  return (
    <table className="norms">
      <caption className="visually-hidden">{say('figures.norms')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('figures.norm')}</th>
          <th scope="col">{say('figures.met')}</th>
          <th scope="col">{say('figures.goal')}</th>
        </tr>
      </thead>
      <tbody>
        {norms.map(norm => (
          <NormRow key={norm.id} norm={norm} />
        ))}
      </tbody>
    </table>
  )
}

const NormRow = ({ norm }: { norm: Norm }) => {
  const say = useText()
  const intl = useIntl()
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' })
  const { share, goal } = norm
  return (
    <tr>
      <th scope="row">
        {say(`figures.norm.${norm.id}`)}
        <span className="norms-source">{say(`figures.source.${norm.id}`)}</span>
      </th>
      <td>
        {share === null ? (
          say('figures.unknown')
        ) : (
          <>
            <span className="norms-share">
              <b>{percent(share)}</b> {say('figures.ofCalls', { met: norm.met, of: norm.of })}{' '}
              <Tag tone={share >= goal ? 'positive' : 'negative'}>
                {say(share >= goal ? 'figures.reached' : 'figures.notReached')}
              </Tag>
            </span>
            <span
              className="norms-bar"
              aria-hidden="true"
              style={{ '--share': share, '--goal': goal } as CSSProperties}
            >
              <i data-short={share < goal ? '' : undefined} />
            </span>
          </>
        )}
      </td>
      <td data-name={say('figures.goal')}>{percent(goal)}</td>
    </tr>
  )
}
