import { memo } from 'react'
import { Link } from 'react-router'
import type { SupportPoint } from '../../../services/contracts/api/support-points.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { OpenNow } from '../shared/places/OpenNow.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import './PointRow.css'
import { usePointWords } from './words.ts'

interface PointRowProps {
  point: SupportPoint
  /** As on the map. */
  number: number
  isLit: boolean
  onLight(id: string | undefined): void
  /** Open or not is told of a moment that was asked about. */
  isThen: boolean
  /** The distance is from a place somebody chose, so that it says something. */
  hasFrom: boolean
}

/** One support point in the list; its link goes to everything about it. */
export const PointRow = memo(({ point, number, isLit, onLight, isThen, hasFrom }: PointRowProps) => {
  const say = useText()
  const { nameOf } = usePointWords()
  const { id, name, address, functions, neighboursWelcome, distance, opening } = point
  const far = hasFrom && distance !== undefined ? distanceWords(distance, say) : undefined
  const facts = [far, address].filter(Boolean)
  return (
    <li
      id={`point-${id}`}
      className="point"
      data-lit={isLit ? '' : undefined}
      onMouseEnter={() => onLight(id)}
      onMouseLeave={() => onLight(undefined)}
    >
      <span className="point-number">{number}</span>
      <div className="point-words">
        <h3>
          <Link to={`/steunpunt/${id}`} onFocus={() => onLight(id)} onBlur={() => onLight(undefined)}>
            {name}
          </Link>
        </h3>
        <p>
          <OpenNow opening={opening} when={isThen ? 'then' : 'now'} />
        </p>
        {facts.length > 0 && <p>{facts.join(' · ')}</p>}
        <p className="point-functions">{functions.map(nameOf).join(' · ')}</p>
        {neighboursWelcome && <p className="point-welcome">{say('points.welcome')}</p>}
      </div>
    </li>
  )
})
