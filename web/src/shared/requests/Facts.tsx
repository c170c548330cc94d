import type { ReactNode } from 'react'
import './Facts.css'

/** Names and values under each other; what is empty is left out. */
export const Facts = ({ facts }: { facts: { name: string; value: ReactNode; action?: ReactNode }[] }) => (
  <dl className="facts">
    {facts
      .filter(fact => fact.value !== undefined && fact.value !== '')
      .map(fact => (
        <div key={fact.name}>
          <dt>{fact.name}</dt>
          <dd>
            <span className="facts-value">{fact.value}</span>
            {fact.action}
          </dd>
        </div>
      ))}
  </dl>
)
