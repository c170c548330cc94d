import { useIntl } from 'react-intl'
import type { BackupFigures } from '../../../services/contracts/api/backup-watch.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The figures somebody looks at first, each with its words. */
export const KeyFigures = ({ figures }: { figures: BackupFigures }) => {
  const say = useText()
  const intl = useIntl()
  const number = (value: number | null) =>
    value === null ? say('figures.unknown') : intl.formatNumber(value, { maximumFractionDigits: 1 })
  const both = ({ p50, p90 }: { p50: number | null; p90: number | null }) =>
    p50 === null ? say('figures.unknown') : say('figures.minutes', { half: number(p50), most: number(p90) })
  const list = [
    { name: say('figures.calls'), value: number(figures.calls) },
    { name: say('figures.visits'), value: number(figures.visits) },
    { name: say('figures.closedWithoutVisit'), value: number(figures.closedWithoutVisit) },
    { name: say('figures.alertsPerVisit'), value: number(figures.alertsPerVisit), hint: say('figures.alertsHint') },
    { name: say('figures.escalated'), value: number(figures.escalated), hint: say('figures.escalatedHint') },
    { name: say('figures.toAcknowledge'), value: both(figures.minutesToAcknowledge), isLong: true },
    { name: say('figures.toArrive'), value: both(figures.minutesToArrive), isLong: true },
  ]
  return (
    <dl className="key-figures">
      {list.map(({ name, value, hint, isLong }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd data-long={isLong ? '' : undefined}>{value}</dd>
          {hint && <dd className="key-figures-hint">{hint}</dd>}
        </div>
      ))}
    </dl>
  )
}
