import type { Point } from '../../../services/contracts/api/common.ts'
import { type StayKind, stayKinds } from '../../../services/contracts/api/respite-locations.ts'
import type { AvailabilityQuery } from '../../../services/contracts/api/respite-stays.ts'
import { addDays, isDate } from '../shared/dutchTime.ts'

/** What somebody looks for; what is not said is left to the server. */
export interface Need {
  kind: StayKind
  /** The first night; absent: tonight. */
  from?: string
  nights: number
  /** Where it must be near: `mij`, the id of an area, or `52.355,4.925`. */
  near?: string
  groups: string[]
  features: string[]
  language?: string
}

/** How many nights are asked for when nobody says, as the server takes it: respite is longer than 10 [004, 5.3.5]. */
export const usualNights = (kind: StayKind) => (kind === 'respite' ? 11 : 3)
/** Nobody is looked for longer ahead. */
export const mostNights = 366
/** Whether somebody can stay so many nights. */
export const isNights = (nights: number) => Number.isInteger(nights) && nights > 0 && nights <= mostNights

const isKind = (text: string | null): text is StayKind => stayKinds.some(kind => kind === text)
const several = (text: string | null) => text?.split(',').filter(Boolean) ?? []

/** What the address asks for; what makes no sense in it counts as not said. */
export const needOf = (search: URLSearchParams): Need => {
  const [asked, from, near, language] = ['soort', 'van', 'bij', 'taal'].map(name => search.get(name))
  const kind = isKind(asked ?? null) ? (asked as StayKind) : 'time-out'
  const nights = Number(search.get('nachten'))
  return {
    kind,
    nights: isNights(nights) ? nights : usualNights(kind),
    groups: several(search.get('groep')),
    features: several(search.get('kenmerk')),
    ...(isDate(from ?? null) ? { from: from as string } : {}),
    ...(near ? { near } : {}),
    ...(language ? { language } : {}),
  }
}

/** The same as an address says it; what is usual is left out. */
export const addressOf = ({ kind, from, nights, near, groups, features, language }: Need): Record<string, string> => ({
  soort: kind === 'time-out' ? '' : kind,
  van: from ?? '',
  nachten: nights === usualNights(kind) ? '' : String(nights),
  bij: near ?? '',
  groep: groups.join(','),
  kenmerk: features.join(','),
  taal: language ?? '',
})

/** The address of a search. */
export const searchAddress = (need: Need, more: Record<string, string> = {}) => {
  const filled = Object.entries({ ...addressOf(need), ...more }).filter(([, value]) => value)
  return filled.length > 0 ? `/bedden?${new URLSearchParams(filled)}` : '/bedden'
}

/** The search as the server takes it. `tonight`: the night it counts as this one, once it has said so. */
export const queryOf = (need: Need, place: Point | undefined, tonight: string | undefined): AvailabilityQuery => {
  const from = need.from ?? (need.nights === usualNights(need.kind) ? undefined : tonight)
  return {
    kind: need.kind,
    ...(from ? { from, to: addDays(from, need.nights) } : {}),
    ...(place ? { near: `${place.lat},${place.lon}` } : {}),
    ...(need.groups.length > 0 ? { group: need.groups.join(',') } : {}),
    ...(need.features.length > 0 ? { feature: need.features.join(',') } : {}),
    ...(need.language ? { language: need.language } : {}),
  }
}

/** A point that stands in an address, on some hundred metres: enough for a distance, and not somebody's door. */
export const nearOf = ({ lat, lon }: Point) => `${lat.toFixed(3)},${lon.toFixed(3)}`

/** The point that `bij` names, if it is a point. */
export const pointIn = (near: string | undefined): Point | undefined => {
  const [, lat, lon] = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(near ?? '') ?? []
  return lat && lon ? { lat: Number(lat), lon: Number(lon) } : undefined
}
