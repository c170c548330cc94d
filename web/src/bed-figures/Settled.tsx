import { useIntl } from 'react-intl'
import type { BedFigures } from '../../../services/contracts/api/respite-figures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Legend } from './Legend.tsx'
import { StackedBar } from './StackedBar.tsx'

/** What is settled on: the bed-days that were there to be had, whether somebody slept in them or not [004, 5.5]. */
export const Settled = ({ figures: { total, lack } }: { figures: BedFigures }) => {
  const say = useText()
  const { formatNumber: number } = useIntl()
  return (
    <Panel title={say('bedFigures.settledTitle')}>
      <p className="bed-settled">
        <strong>{number(total.available)}</strong> {say('bedFigures.settledOn', { days: total.available })}
      </p>
      <p>{say('bedFigures.settledSum', { ...total })}</p>
      <StackedBar days={total} of={total.total} size="lg" />
      <Legend />
      <dl className="settled-parts">
        <div>
          <dt>{say('bedFigures.occupied')}</dt>
          <dd>{number(total.occupied)}</dd>
        </div>
        <div>
          <dt>{say('bedFigures.expected')}</dt>
          <dd>{number(total.expected)}</dd>
        </div>
        <div>
          <dt>{say('bedFigures.blocked')}</dt>
          <dd>{number(total.blocked)}</dd>
        </div>
        <div>
          <dt>{say('bedFigures.lack')}</dt>
          <dd>{say('bedFigures.lackWords', { ...lack })}</dd>
        </div>
      </dl>
      <p className="figures-small">{say('bedFigures.settledText')}</p>
    </Panel>
  )
}
