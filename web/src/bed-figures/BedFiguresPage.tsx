import { useQuery } from '@tanstack/react-query'
import type { BedFigures, BedFiguresQuery } from '../../../services/contracts/api/respite-figures.ts'
import '../figures/Figures.css'
import { FigureTabs } from '../figures/FigureTabs.tsx'
import { useFigurePeriod } from '../figures/usePeriod.ts'
import { bedFiguresCsv, bedFiguresQuery } from '../shared/api/bedFigures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './BedFigures.css'
import { BedPeriod } from './BedPeriod.tsx'
import { GroupTable } from './GroupTable.tsx'
import { LengthTable } from './LengthTable.tsx'
import { LocationTable } from './LocationTable.tsx'
import { RefusedTable } from './RefusedTable.tsx'
import { Settled } from './Settled.tsx'
import { BarPatterns } from './StackedBar.tsx'

/** The report on beds: settled on availability, not on occupancy [004, 5.5]. */
export const BedFiguresPage = () => {
  const say = useText()
  const { from, to, isBackwards, area } = useFigurePeriod()
  const query: BedFiguresQuery = { from, to, ...(area ? { area } : {}) }
  const { data: found, error, isLoading } = useQuery({ ...bedFiguresQuery(query), enabled: !isBackwards })
  const data = isBackwards ? undefined : found // not those of the period before
  return (
    <Page
      width="wide"
      title={say('bedFigures.title')}
      above={<FigureTabs />}
      intro={say('bedFigures.intro')}
      actions={!isBackwards && <CsvLink query={query} />}
    >
      <BedPeriod />
      <Outcome reason={error} />
      {isLoading && <Waiting />}
      {data && data.total.total === 0 && (
        <Empty icon="bed" title={say('bedFigures.empty')}>
          <p>{say('bedFigures.emptyText')}</p>
        </Empty>
      )}
      {data && data.total.total > 0 && <Report figures={data} />}
    </Page>
  )
}

const CsvLink = ({ query }: { query: BedFiguresQuery }) => {
  const say = useText()
  return (
    <a className="button" data-look="secondary" data-size="md" href={bedFiguresCsv(query)} download>
      <Icon name="papers" size="sm" />
      <span>{say('bedFigures.csv')}</span>
    </a>
  )
}

const Report = ({ figures }: { figures: BedFigures }) => {
  const say = useText()
  return (
    <>
      <BarPatterns />
      <Settled figures={figures} />
      <Panel title={say('bedFigures.perLocation')}>
        <p className="figures-small">{say('bedFigures.kindsText')}</p>
        <LocationTable locations={figures.locations} />
      </Panel>
      <div className="figures-columns">
        <Panel title={say('bedFigures.refusedTitle')}>
          <RefusedTable refused={figures.refused} />
        </Panel>
        <Panel title={say('bedFigures.perGroup')}>
          <p className="figures-small">{say('bedFigures.groupsText')}</p>
          <GroupTable groups={figures.groups} />
        </Panel>
      </div>
      <Panel title={say('bedFigures.lengthTitle')}>
        <LengthTable months={figures.lengthOfStay} />
      </Panel>
      <p className="figures-small">
        {say('bedFigures.counted')} <Time at={figures.asOf} look="moment" />
      </p>
    </>
  )
}
