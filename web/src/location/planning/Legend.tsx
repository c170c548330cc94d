import { useText } from '../../shared/i18n/Language.tsx'

const shown = ['held', 'reserved', 'in-house', 'overdue', 'blocked', 'cleaning'] as const

/** What the patterns mean, and how the grid is worked by keyboard. */
export const Legend = ({ isGrid }: { isGrid: boolean }) => {
  const say = useText()
  return (
    <div className="planning-legend">
      <ul aria-label={say('planning.legend')}>
        {shown.map(status => (
          <li key={status}>
            <span className="planning-key" data-look={status} aria-hidden="true" />
            {say(`location.status.${status}`)}
          </li>
        ))}
      </ul>
      {isGrid && (
        <details>
          <summary>{say('planning.keys')}</summary>
          <ul className="planning-keys">
            {(['walk', 'open', 'extend', 'move', 'confirm', 'turn', 'drag'] as const).map(key => (
              <li key={key}>{say(`planning.keys.${key}`)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
