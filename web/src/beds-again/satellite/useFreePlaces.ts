import { useQueries } from '@tanstack/react-query'
import { type Nights, type StayKind, stayKinds } from '../../../../services/contracts/api/respite-locations.ts'
import type { FreeBed } from '../../../../services/contracts/api/respite-stays.ts'
import { availabilityQuery } from '../../shared/api/availability.ts'

/** What a place in a 24-hour facility can be for: everything but a home outside it. */
export const placeKinds: StayKind[] = stayKinds.filter(kind => kind !== 'satellite')

/** The beds of a location that are free all of these nights, whatever they are for; undefined until that is known. */
export const useFreePlaces = (locationId: string, period: Nights | undefined): FreeBed[] | undefined => {
  const answers = useQueries({
    queries: placeKinds.map(kind => ({
      ...availabilityQuery({ kind, locationId, ...period }),
      enabled: Boolean(locationId && period),
    })),
  })
  if (answers.some(({ data, isPlaceholderData }) => !data || isPlaceholderData)) return undefined
  const beds = answers.flatMap(({ data }) => data?.items.flatMap(({ freeBeds }) => freeBeds) ?? [])
  return [...new Map(beds.map(bed => [bed.bedId, bed])).values()].toSorted((a, b) =>
    `${a.room} ${a.name}`.localeCompare(`${b.room} ${b.name}`, 'nl', { numeric: true }),
  )
}
