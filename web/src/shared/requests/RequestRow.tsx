import { Children, type ReactNode } from 'react'
import { Link } from 'react-router'
import { Icon, type IconName } from '../ui/Icon.tsx'
import './RequestRow.css'

interface RequestRowProps {
  to: string
  icon: IconName
  title: string
  /** The number that also stands on the map. */
  number?: number
  facts: ReactNode[]
  tag?: ReactNode
  text?: string | undefined
  /** The row somebody came back from. */
  marked?: boolean
  /** It mentions danger: its colour says so too, besides the words in `tag`. */
  isDanger?: boolean
  onFocus?(): void
}

/** One request in a list; the whole row leads to it. */
export const RequestRow = (props: RequestRowProps) => {
  const { to, icon, title, number, facts, tag, text, marked, isDanger, onFocus } = props
  return (
    <li
      className="request-row"
      data-marked={marked ? '' : undefined}
      data-danger={isDanger ? '' : undefined}
      onMouseEnter={onFocus}
    >
      <span className="request-row-picture">
        <Icon name={icon} />
        {number !== undefined && <span className="request-row-number">{number}</span>}
      </span>
      <div className="request-row-words">
        <Link to={to} className="request-row-link" onFocus={onFocus}>
          {title}
        </Link>
        {text && <p className="request-row-text">{text}</p>}
        <p className="request-row-facts">{Children.map(facts, fact => fact && <span>{fact}</span>)}</p>
      </div>
      {tag}
    </li>
  )
}
