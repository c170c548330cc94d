import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import type { WeekHours } from '../../../../services/contracts/api/respite-locations.ts'
import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { availabilityQuery } from '../../shared/api/availability.ts'
import { respiteLocationsQuery } from '../../shared/api/respiteLocations.ts'
import { serverTime } from '../../shared/api/serverClock.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { useSteadyList } from '../../shared/useSteadyList.ts'
import { BedOffer } from './BedOffer.tsx'
import { HoldingState } from './HoldingState.tsx'
import { NoBeds } from './NoBeds.tsx'
import { intakeAt, openDoorsFirst } from './rules.ts'
import { useHolding } from './useBedSending.ts'

/** So many nights a time-out is looked for at first; the location says goodbye earlier or later (ours). */
const usual = 3
const longest = 10
/** So many locations are worth a look at first (ours). */
const most = 3

/** A bed in two taps: the first shows what is free near by, the second holds it for this call. */
export const FindBed = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <FreeBeds call={call} />
  return (
    <Button look="secondary" icon="bed" onPress={() => setOpen(true)}>
      {say('nightBed.find')}
    </Button>
  )
}

/** What is free tonight near the call; which night is running the server knows best, so its answer says from when. */
const useFree = (call: BackupCall, nights: number) => {
  const near = call.place && `${call.place.lat},${call.place.lon}`
  const asked = { kind: 'time-out', limit: 20, ...(near ? { near } : {}) } as const
  const tonight = useQuery(availabilityQuery(asked))
  const from = tonight.data?.period.from
  const period = from && nights !== usual ? { from, to: addDays(from, nights) } : {}
  const query = availabilityQuery({ ...asked, ...period })
  // Other nights are another question: what is free for fewer is never shown for more.
  return useQuery({ ...query, placeholderData: undefined, enabled: nights === usual || Boolean(from) })
}

/** The locations with a free bed, who takes people in now first, then nearest first; and when each does. */
const useOffers = (items: LocationAvailability[] | undefined) => {
  const { data, isPending } = useQuery(respiteLocationsQuery())
  const hours = new Map(data?.map(one => [one.id, one.intakeHours]))
  const now = new Date(serverTime())
  const free = items?.filter(one => one.freeBeds.length > 0) ?? []
  const offers = openDoorsFirst(free, ({ locationId }) => intakeAt(hours.get(locationId) ?? [], now).state !== 'later')
  return { offers, hours, isPending }
}

const FreeBeds = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const [nights, setNights] = useState(usual)
  const free = useFree(call, nights)
  const { data } = free
  const { offers, hours, isPending } = useOffers(data?.items)
  const { sending, hold } = useHolding(call)
  return (
    <>
      <Outcome reason={free.error} />
      {free.isPending || (data && isPending) ? <Waiting /> : null}
      {data && !isPending && (
        <>
          <HoldingState sending={sending} offers={offers} onTake={bedId => hold(bedId, data.period)} />
          <OfferList
            key={`${data.period.from}/${data.period.to}`}
            {...{ nights, offers, hours, items: data.items }}
            isBusy={sending !== undefined && sending.state !== 'refused'}
            onHold={bedId => hold(bedId, data.period)}
          />
        </>
      )}
      <SelectInput
        label={say('nightBed.nights')}
        width="md"
        value={String(nights)}
        onChange={value => setNights(Number(value))}
        options={Array.from({ length: longest }, (_, i) => ({
          value: String(i + 1),
          label: say('nightBed.nightsChoice', { nights: i + 1 }),
        }))}
      />
    </>
  )
}

interface OfferListProps {
  nights: number
  offers: LocationAvailability[]
  hours: Map<string, WeekHours[]>
  /** Every location, free or not. */
  items: LocationAvailability[]
  isBusy: boolean
  onHold(bedId: string): void
}

/** The offers; news never moves the one under the thumb. */
const OfferList = ({ nights, offers, hours, items, isBusy, onHold }: OfferListProps) => {
  const say = useText()
  const rows = offers.map(one => ({ ...one, id: one.locationId }))
  const { shown, gone } = useSteadyList(rows, 'free')
  const [all, setAll] = useState(false)
  if (shown.length === 0) return <NoBeds items={items} />
  return (
    <>
      <p>{say('nightBed.nightsFromTonight', { nights })}</p>
      <ul className="bed-offers">
        {shown.slice(0, all ? undefined : most).map(one => (
          <BedOffer
            key={one.id}
            offer={one}
            hours={hours.get(one.id)}
            isGone={gone.has(one.id)}
            isBusy={isBusy}
            onHold={onHold}
          />
        ))}
      </ul>
      {!all && shown.length > most && (
        <Button look="quiet" icon="down" onPress={() => setAll(true)}>
          {say('nightBed.more', { count: shown.length - most })}
        </Button>
      )}
    </>
  )
}
