import { useId } from 'react'
import type { SupportPointImportReport } from '../../../services/contracts/api/support-point-exchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { fieldNames } from './fieldNames.ts'

/** The first hundred of what would be added or changed. */
export const Changes = ({ report }: { report: SupportPointImportReport }) => {
  const say = useText()
  const id = useId()
  const { preview } = report
  if (preview.length === 0) return <p>{say('pointExchange.nothingNew')}</p>
  const total = report.added + report.changed
  return (
    <section className="import-list" aria-labelledby={id}>
      <h3 id={id}>{say('pointExchange.list.changes')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reached by keyboard */}
      <ul tabIndex={0} aria-labelledby={id}>
        {preview.map(({ id: known, name, what, fields }, i) => (
          <li key={known ?? `${i} ${name}`}>
            <span className="import-where">{name}</span>{' '}
            {what === 'add'
              ? say('pointExchange.isNew')
              : say('pointExchange.changes', {
                  fields: fields.map(field => say(fieldNames[field] ?? 'pointExchange.field.other')).join(', '),
                })}
          </li>
        ))}
      </ul>
      {total > preview.length && <p>{say('pointExchange.more', { count: total - preview.length })}</p>}
    </section>
  )
}
