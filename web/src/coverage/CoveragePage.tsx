import { useQuery } from '@tanstack/react-query'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Coverage } from '../../../services/contracts/api/coverage.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { useConfig } from '../shared/api/config.ts'
import { coverageCsv, coverageQuery } from '../shared/api/coverage.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { AreaTable } from './AreaTable.tsx'
import { CoverageMap } from './CoverageMap.tsx'
import './CoveragePage.css'
import { Filters } from './Filters.tsx'
import { Norm } from './Norm.tsx'
import { mostPlanned, textOfPoints, useWanted } from './useWanted.ts'
import { WhatIfPanel } from './WhatIfPanel.tsx'

/** Which areas lie within walking distance of a support point, where the gaps are and where they overlap [004, 5.3.2]. */
export const CoveragePage = () => {
  const say = useText()
  const { query } = useWanted()
  const { data, error, isPending } = useQuery(coverageQuery(query))
  return (
    <Page
      width="wide"
      title={say('coverage.title')}
      above={<MapTabs />}
      intro={say('coverage.intro')}
      actions={<Actions csv={coverageCsv(query)} />}
    >
      <Filters level={data?.level} levels={data?.levels ?? []} />
      <Outcome reason={error} />
      {isPending && <Waiting />}
      {data && <Found coverage={data} />}
    </Page>
  )
}

const Actions = ({ csv }: { csv: string }) => {
  const say = useText()
  const isPlanner = hasRole(useMe(), 'coordinator', 'manager', 'administrator')
  return (
    <>
      {isPlanner && (
        <ButtonLink to="/dekking/jaar" look="secondary">
          {say('coverage.year')}
        </ButtonLink>
      )}
      <a className="button" data-look="secondary" data-size="md" href={csv} download>
        <Icon name="papers" size="sm" />
        <span>{say('coverage.csv')}</span>
      </a>
      <Button look="secondary" onPress={() => print()}>
        {say('coverage.print')}
      </Button>
    </>
  )
}

const Found = ({ coverage }: { coverage: Coverage }) => {
  const say = useText()
  const { query, show, planned, set } = useWanted()
  const centre = useConfig()?.municipality.centre
  const isPlanner = hasRole(useMe(), 'coordinator', 'manager', 'administrator')
  const plan = (points: Point[]) => set({ proef: textOfPoints(points) })
  const tap = (place: Point) => planned.length < mostPlanned && plan([...planned, place])
  const { items, level, norm } = coverage
  return (
    <>
      <Counted coverage={coverage} />
      <div className="cover">
        <div className="cover-side">
          {centre ? (
            <CoverageMap {...{ centre, coverage, query, show, planned }} onTap={isPlanner ? tap : undefined} />
          ) : (
            <Waiting />
          )}
          {isPlanner && <WhatIfPanel {...{ level, query, planned }} onChange={plan} />}
        </div>
        <div className="cover-side">
          <section className="cover-list">
            <h2>{say('coverage.list', { count: items.length })}</h2>
            <AreaTable items={items} />
          </section>
          <Norm norm={norm} />
        </div>
      </div>
    </>
  )
}

const Counted = ({ coverage: { at, metres, supportPoints, unknownHours } }: { coverage: Coverage }) => {
  const say = useText()
  return (
    <div className="cover-counted" role="status">
      <p>
        {say('coverage.counted', { count: supportPoints, metres })}{' '}
        {at !== 'any' && (
          <>
            {say('coverage.countedAt')} <Time at={at} look="moment" />.
          </>
        )}
      </p>
      {unknownHours > 0 && <p>{say('coverage.unknown', { count: unknownHours })}</p>}
      {supportPoints === 0 && (
        <Notice>
          <p>{say('coverage.none')}</p>
        </Notice>
      )}
    </div>
  )
}
