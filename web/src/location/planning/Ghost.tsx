import type { CSSProperties } from 'react'
import type { Proposal } from './cells.ts'
import type { Rows } from './rows.ts'

/** Draws where a stay would be, over the grid; the words are in the bar below. */
export const Ghost = ({ proposal, rows }: { proposal: Proposal; rows: Rows }) => {
  const bedId = 'toBed' in proposal ? proposal.toBed : proposal.bedId
  const leaves = 'to' in proposal ? proposal.to : proposal.span.period.to
  const row = rows.lines.findIndex(({ bed }) => bed.bedId === bedId)
  const nights = rows.days.filter(day => day >= proposal.span.period.from && day < leaves)
  const first = rows.days.indexOf(nights[0] ?? '')
  if (row < 0 || first < 0) return null
  return (
    <div
      className="planning-ghost"
      aria-hidden="true"
      style={{ '--row': row, '--first': first, '--count': nights.length } as CSSProperties}
    />
  )
}
