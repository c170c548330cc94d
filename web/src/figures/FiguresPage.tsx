import { useQuery } from '@tanstack/react-query'
import type { BackupFigures } from '../../../services/contracts/api/backup-watch.ts'
import { backupFiguresQuery } from '../shared/api/figures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { CountTable } from './CountTable.tsx'
import { FigureTabs } from './FigureTabs.tsx'
import { outcomeOrder, preventedOrder } from './order.ts'
import './Figures.css'
import { KeyFigures } from './KeyFigures.tsx'
import { Norms } from './Norms.tsx'
import { PeriodBar } from './PeriodBar.tsx'
import { useFigurePeriod } from './usePeriod.ts'

/** The figures of the backup: response times against the norms, alerts per visit, outcomes, what was prevented. */
export const FiguresPage = () => {
  const say = useText()
  const { from, to, isBackwards, area } = useFigurePeriod()
  const query = backupFiguresQuery({ from, to, ...(area ? { area } : {}) })
  const figures = useQuery({ ...query, enabled: !isBackwards })
  return (
    <Page width="wide" title={say('figures.title')} above={<FigureTabs />} intro={say('figures.intro')}>
      <PeriodBar />
      <Outcome reason={figures.error} />
      {figures.isLoading && <Waiting />}
      {figures.data?.calls === 0 && (
        <Empty icon="moon" title={say('figures.empty')}>
          <p>{say('figures.emptyText')}</p>
        </Empty>
      )}
      {figures.data && figures.data.calls > 0 && <Figures figures={figures.data} />}
    </Page>
  )
}

const Figures = ({ figures }: { figures: BackupFigures }) => {
  const say = useText()
  return (
    <>
      <KeyFigures figures={figures} />
      <Panel title={say('figures.norms')}>
        <Norms norms={figures.norms} />
      </Panel>
      <div className="figures-columns">
        <Panel title={say('figures.outcomes')}>
          <CountTable
            name={say('figures.outcomes')}
            rows={outcomeOrder.map(id => ({ id, words: say(`night.outcome.${id}`), count: figures.outcomes[id] ?? 0 }))}
          />
        </Panel>
        <Panel title={say('figures.prevented')}>
          <CountTable
            name={say('figures.prevented')}
            rows={preventedOrder.map(id => ({
              id,
              words: say(`night.prevented.${id}`),
              count: figures.prevented[id] ?? 0,
            }))}
          />
        </Panel>
      </div>
    </>
  )
}
