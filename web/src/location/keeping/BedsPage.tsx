import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import { bedsQuery } from '../../shared/api/beds.ts'
import { respitePlanningQuery } from '../../shared/api/respiteLocations.ts'
import { serverDate } from '../../shared/api/serverClock.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { LocationFrame } from '../LocationFrame.tsx'
import { BlockSheet } from '../planning/BlockSheet.tsx'
import { NewBlockSheet } from '../planning/FreeSheet.tsx'
import type { Opened } from '../planning/rows.ts'
import { BedCard } from './BedCard.tsx'
import './Keeping.css'
import { LocationPanel } from './LocationPanel.tsx'

/** How many nights ahead blocks are listed: as far as the planning can be asked. */
const nightsAhead = 62

/** A location as its keepers know it, and its beds. */
export const BedsPage = () => {
  const say = useText()
  return (
    <LocationFrame title={({ name }) => say('keeping.title', { name })}>
      {location => (
        <>
          <LocationPanel key={location.id} location={location} />
          <Beds key={`beds ${location.id}`} location={location} />
        </>
      )}
    </LocationFrame>
  )
}

const Beds = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const today = serverDate()
  const beds = useQuery(bedsQuery({ locationId: location.id }))
  const planning = useQuery(respitePlanningQuery(location.id, { from: today, to: addDays(today, nightsAhead) }))
  const [open, setOpen] = useState<Opened>()
  const close = () => setOpen(undefined)
  const inUse = beds.data?.filter(({ status }) => status === 'in-use') ?? []
  return (
    <section className="keeping-beds" aria-labelledby="keeping-beds">
      <header className="panel-head">
        <h2 id="keeping-beds">{say('keeping.beds', { count: inUse.length })}</h2>
        <ButtonLink to="/locatie/bedden/nieuw" icon="plus" look="secondary" size="sm">
          {say('keeping.add')}
        </ButtonLink>
      </header>
      <Outcome reason={beds.error ?? planning.error} />
      {beds.isPending && <Waiting />}
      {beds.isSuccess && inUse.length === 0 && (
        <Empty icon="bed" title={say('planning.noBeds')}>
          <p>{say('keeping.noBedsText')}</p>
        </Empty>
      )}
      <ul className="keeping-cards">
        {inUse.map(bed => (
          <BedCard
            key={bed.id}
            bed={bed}
            planned={planning.data?.beds.find(({ bedId }) => bedId === bed.id)}
            from={today}
            onOpen={setOpen}
          />
        ))}
      </ul>
      {open?.what === 'block' && <BlockSheet block={open.span} bed={open.bed} onClose={close} />}
      {open?.what === 'free' && <NewBlockSheet bed={open.bed} from={open.from} onClose={close} />}
    </section>
  )
}
