import type { CSSProperties } from 'react'
import { useText } from '../shared/i18n/Language.tsx'

interface CountTableProps {
  name: string
  rows: { id: string; words: string; count: number }[]
}

/** How often each, most first, as plain bars with their numbers. What never happened is left out. */
export const CountTable = ({ name, rows }: CountTableProps) => {
  const say = useText()
  const counted = rows.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  if (counted.length === 0) return <p>{say('figures.nothingCounted')}</p>
  const most = counted[0]?.count ?? 1
  return (
    <table className="counts">
      <caption className="visually-hidden">{name}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say('figures.what')}</th>
          <th scope="col">{say('figures.count')}</th>
        </tr>
      </thead>
      <tbody>
        {counted.map(({ id, words, count }) => (
          <tr key={id}>
            <th scope="row">{words}</th>
            <td>
              <span className="counts-line" style={{ '--share': count / most } as CSSProperties}>
                <i aria-hidden="true" />
                <b>{count}</b>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
