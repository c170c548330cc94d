import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { useSearchParams } from 'react-router'
import type { CoverageRun } from '../../../services/contracts/api/coverage.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { coverageRunQuery, coverageRunsQuery } from '../shared/api/coverage.ts'
import { addDays, noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './CoveragePage.css'
import { useFunctionChoices } from './Filters.tsx'
import { RunForm } from './RunForm.tsx'
import { RunProgress } from './RunProgress.tsx'
import { RunResult } from './RunResult.tsx'

/** Coverage over a period: asked for, worked out while somebody watches or not, and read as a table. */
export const YearPage = () => {
  const say = useText()
  const [params, setParams] = useSearchParams()
  const id = params.get('berekening')
  const choose = (run: string) => setParams({ berekening: run }, { preventScrollReset: true })
  return (
    <Page
      width="wide"
      title={say('coverage.yearTitle')}
      above={<MapTabs />}
      intro={say('coverage.yearIntro')}
      back={{ to: '/dekking', label: say('coverage.back') }}
    >
      <RunForm onStart={choose} />
      {id && <Run key={id} id={id} />}
      <Earlier chosen={id} onChoose={choose} />
    </Page>
  )
}

/** What a run is about, in words. */
const useRunWords = () => {
  const say = useText()
  const { formatDate } = useIntl()
  const functions = useFunctionChoices()
  return ({ period, level, function: id = '' }: CoverageRun) =>
    say('coverage.runOf', {
      ...{ from: formatDate(noonOf(period.from), { dateStyle: 'long' }) },
      ...{ until: formatDate(noonOf(addDays(period.to, -1)), { dateStyle: 'long' }) },
      ...{ to: formatDate(noonOf(addDays(period.to, -1)), { dateStyle: 'long' }) },
      ...{
        level: say(`coverage.level.${level}`),
        function: id ? (functions.find(one => one.value === id)?.label ?? id) : 'none',
      },
    })
}

const Run = ({ id }: { id: string }) => {
  const words = useRunWords()
  const { data, error, isPending } = useQuery(coverageRunQuery(id))
  if (isPending) return <Waiting />
  if (!data) return <Outcome reason={error} />
  return (
    <Panel title={words(data)}>
      <RunProgress run={data} />
      <Counted run={data} />
      {data.items && <RunResult items={data.items} />}
    </Panel>
  )
}

/** How many support points were left out, of how many; of what was worked out long ago that is not known. */
const Counted = ({ run: { supportPoints, unknownHours } }: { run: CoverageRun }) => {
  const say = useText()
  if (supportPoints === undefined || unknownHours === undefined) return null
  return <p>{say('coverage.yearCounted', { unknown: unknownHours, all: supportPoints + unknownHours })}</p>
}

const Earlier = ({ chosen, onChoose }: { chosen: string | null; onChoose(id: string): void }) => {
  const say = useText()
  const words = useRunWords()
  const runs = useQuery(coverageRunsQuery).data?.filter(({ id }) => id !== chosen)
  if (chosen && !runs?.length) return null
  return (
    <Panel title={say('coverage.earlier')} tone="quiet">
      {runs?.length === 0 && <p>{say('coverage.noEarlier')}</p>}
      <ul className="cover-planned">
        {runs?.map(run => (
          <li key={run.id}>
            <Button look="quiet" size="sm" onPress={() => onChoose(run.id)}>
              {words(run)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
