import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import { bedsQuery } from '../../shared/api/beds.ts'
import { respitePlanningQuery } from '../../shared/api/respiteLocations.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { LocationFrame } from '../LocationFrame.tsx'
import { StaySheet } from '../stay/StaySheet.tsx'
import { BlockSheet } from './BlockSheet.tsx'
import { FreeSheet } from './FreeSheet.tsx'
import { Legend } from './Legend.tsx'
import { PlanningBar } from './PlanningBar.tsx'
import './Planning.css'
import { PlanningGrid } from './PlanningGrid.tsx'
import { PlanningList } from './PlanningList.tsx'
import type { Opened } from './rows.ts'
import { rowsOf } from './rows.ts'
import { usePlanningWindow } from './usePlanningWindow.ts'

/** The beds by night: what is on them, and everything that can be done about it. */
export const PlanningPage = () => {
  const say = useText()
  return (
    <LocationFrame title={({ name }) => say('planning.title', { name })}>
      {location => <LocationPlanning key={location.id} location={location} />}
    </LocationFrame>
  )
}

const LocationPlanning = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const shown = usePlanningWindow()
  const { first, count } = shown
  const [open, setOpen] = useState<Opened>()
  const planning = useQuery({
    ...respitePlanningQuery(location.id, { from: first, to: addDays(first, count) }),
    placeholderData: keepPreviousData,
  })
  const beds = useQuery(bedsQuery({ locationId: location.id }))
  const rows = planning.data && rowsOf(planning.data, beds.data ?? [], first, count, location)
  return (
    <>
      <PlanningBar shown={shown} />
      <Outcome reason={planning.error} />
      {planning.isPending && <Waiting />}
      {rows?.lines.length === 0 && (
        <Empty icon="bed" title={say('planning.noBeds')}>
          <p>
            <ButtonLink to="/locatie/bedden/nieuw" icon="plus">
              {say('keeping.add')}
            </ButtonLink>
          </p>
        </Empty>
      )}
      {rows && rows.lines.length > 0 && (
        <>
          {shown.view === 'grid' ? (
            <PlanningGrid rows={rows} onOpen={setOpen} onTurn={shown.turn} />
          ) : (
            <PlanningList rows={rows} onOpen={setOpen} />
          )}
          <Legend isGrid={shown.view === 'grid'} />
        </>
      )}
      {open?.what === 'stay' && <StaySheet id={open.span.id} onClose={() => setOpen(undefined)} />}
      {open?.what === 'block' && <BlockSheet block={open.span} bed={open.bed} onClose={() => setOpen(undefined)} />}
      {open?.what === 'free' && (
        <FreeSheet bed={open.bed} from={open.from} until={open.until} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}
