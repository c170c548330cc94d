import { useId } from 'react'
import type { ImportFault } from '../../../services/contracts/api/support-point-exchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { fieldNames } from './fieldNames.ts'

interface RemarksProps {
  of: 'faults' | 'skipped'
  remarks: ImportFault[]
  /** How many there are; more than are listed. */
  total: number
}

/** What is wrong, or what is left out and why, by where it stands in the file. */
export const Remarks = ({ of, remarks, total }: RemarksProps) => {
  const say = useText()
  const id = useId()
  const nameOf = (field: string) => {
    const { [field]: name } = fieldNames
    return name ? say(name) : field
  }
  return (
    <section className="import-list" aria-labelledby={id}>
      <h3 id={id}>{say(`pointExchange.list.${of}`)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul tabIndex={0} aria-labelledby={id}>
        {remarks.map(({ at, field, detail }) => (
          <li key={`${at} ${field} ${detail}`}>
            <span className="import-where">{field ? `${at}, ${nameOf(field)}` : at}</span>: {detail}
          </li>
        ))}
      </ul>
      {total > remarks.length && <p>{say('pointExchange.more', { count: total - remarks.length })}</p>}
    </section>
  )
}
