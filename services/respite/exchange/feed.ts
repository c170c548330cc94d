import type { FeedLocation, FeedNight, RespiteFeed } from '../../contracts/api/respite-exchange.ts'
import { type Nights, stayKinds } from '../../contracts/api/respite-locations.ts'
import { toText } from '../../kernel/clock.ts'
import type { RespiteDeps } from '../deps.ts'
import { nightAt, spanOf } from '../rules/nights.ts'
import { toLocalDate } from '../stays/rows.ts'
import { type BedRow, hoursOf, type LocationRow } from '../store/locations.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import { openWithBeds, type TakenSpan, takenAnywhere } from './store.ts'

/** So many nights ahead the feed looks. */
const nightsAhead = 30

/** What is free in the coming nights, at every location that is open. */
export const readFeed = async (deps: RespiteDeps): Promise<RespiteFeed> => {
  const { prisma } = deps.database
  const now = deps.clock.now()
  const from = nightAt(now, deps.settings.text('stays.dayStartsAt'))
  const nights = Array.from({ length: nightsAhead }, (_, days) => from.add({ days }).toString())
  const period: Nights = { from: from.toString(), to: from.add({ days: nightsAhead }).toString() }
  const [places, taken, { groups, features }] = await Promise.all([
    openWithBeds(prisma),
    takenAnywhere(prisma, { from: now.subtract({ hours: 48 }), to: now.add({ hours: (nightsAhead + 2) * 24 }) }, now),
    readVocabulary(prisma),
  ])
  const words = (all: { id: string; name: { nl: string; en: string } }[]) => all.map(({ id, name }) => ({ id, name }))
  return {
    ...{ version: 1, asOf: toText(now), period, groups: words(groups), features: words(features) },
    locations: places.map(place => toLocation(deps, place, nights, taken)),
  }
}

const toLocation = (
  { settings }: RespiteDeps,
  { location, beds }: { location: LocationRow; beds: BedRow[] },
  nights: string[],
  taken: Map<string, TakenSpan[]>,
): FeedLocation => {
  const { phone, email } = location
  const hours = hoursOf(location, settings)
  const spans = nights.map(night => ({ night, ...spanOf({ from: night, to: nextDay(night) }, hours) }))
  return {
    ...{ id: location.id, name: location.name, place: { lat: location.lat, lon: location.lon } },
    ...(location.organisation ? { organisation: location.organisation } : {}),
    ...(location.address ? { address: location.address } : {}),
    ...(phone || email ? { contact: { ...(phone ? { phone } : {}), ...(email ? { email } : {}) } } : {}),
    kinds: stayKinds.filter(kind => beds.some(({ kinds }) => kinds.includes(kind))),
    groups: beds.some(({ groups }) => groups.length === 0) ? [] : union(beds.map(({ groups }) => groups)),
    ...{ expertise: location.expertise, features: union(beds.map(({ features }) => features)) },
    ...{ languages: location.languages, intakeHours: location.intake_hours },
    confirmedAt: toText(location.confirmed_at),
    nights: spans.map(({ night, arriveFrom, cleanBy }) =>
      countFree(
        night,
        beds.filter(bed => isFree(bed, night, taken.get(bed.id) ?? [], { from: arriveFrom, to: cleanBy })),
      ),
    ),
  }
}

const nextDay = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString()
const union = (lists: string[][]) => [...new Set(lists.flat())].sort()

/** Could the bed be had for this one night? */
const isFree = (
  { in_use_from }: BedRow,
  night: string,
  taken: TakenSpan[],
  { from, to }: { from: Temporal.Instant; to: Temporal.Instant },
) =>
  toLocalDate(in_use_from) <= night &&
  !taken.some(one => one.from < to.epochMilliseconds && one.to > from.epochMilliseconds)

const countFree = (night: string, free: BedRow[]): FeedNight => {
  const counts = stayKinds.map(kind => [kind, free.filter(({ kinds }) => kinds.includes(kind)).length] as const)
  return { night, free: Object.fromEntries(counts.filter(([, count]) => count > 0)) }
}
