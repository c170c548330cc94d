import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Bottlenecks } from '../../../services/contracts/api/respite-figures.ts'
import { FigureTabs } from '../figures/FigureTabs.tsx'
import { bottlenecksQuery } from '../shared/api/bedFigures.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { BlockedRow, NoPlaceRow, OverstayRow, WaitingRow } from './MondayRows.tsx'
import './MondayPage.css'

/** Where beds pinch, to go through on Monday and to print (maandagoverleg) [004, 5.4]. Nobody's name is on it. */
export const MondayPage = () => {
  const say = useText()
  const { data, error, isPending } = useQuery(bottlenecksQuery)
  return (
    <Page
      width="wide"
      title={say('bedFigures.mondayTitle')}
      above={<FigureTabs />}
      intro={say('bedFigures.mondayIntro')}
      actions={
        <Button look="secondary" icon="papers" onPress={() => print()}>
          {say('bedFigures.print')}
        </Button>
      }
    >
      <Outcome reason={error} />
      {isPending && <Waiting />}
      {data && <Lists bottlenecks={data} />}
    </Page>
  )
}

const Lists = ({ bottlenecks }: { bottlenecks: Bottlenecks }) => {
  const say = useText()
  const { longestWaiting, overstays, blockedLongest, groupsWithoutPlace, asOf } = bottlenecks
  return (
    <article className="monday">
      <p className="figures-small">
        {say('bedFigures.asOf')} <Time at={asOf} look="moment" />
      </p>
      <Part name="waiting" rows={longestWaiting.map(one => <WaitingRow key={one.waitingId} waiting={one} />)} />
      <Part
        name="groups"
        rows={groupsWithoutPlace.map(one => <NoPlaceRow key={`${one.group} ${one.kind}`} lack={one} />)}
      />
      <Part name="overstays" rows={overstays.map(one => <OverstayRow key={one.stayId} stay={one} />)} />
      <Part name="blocked" rows={blockedLongest.map(one => <BlockedRow key={one.blockId} block={one} />)} />
    </article>
  )
}

const Part = ({ name, rows }: { name: 'waiting' | 'groups' | 'overstays' | 'blocked'; rows: ReactNode[] }) => {
  const say = useText()
  return (
    <section className="monday-part" aria-labelledby={`monday-${name}`}>
      <h2 id={`monday-${name}`}>
        {say(`bedFigures.monday.${name}`)} <span className="monday-count">{rows.length}</span>
      </h2>
      {rows.length > 0 ? <ol>{rows}</ol> : <p className="figures-small">{say(`bedFigures.mondayNone.${name}`)}</p>}
    </section>
  )
}
