import type { ActivityKind } from '../../contracts/api/activities.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { ActivityState } from '../../contracts/events/places.ts'
import type { Db } from '../../kernel/database.ts'
import type { Existing } from '../rules/suggestions.ts'

/** Keeps an activity as an event tells it, unless we know something later. */
export const keepActivity = async (db: Db, id: string, activity: ActivityState): Promise<void> => {
  const { revision, kind, title, place, coming, gone } = activity
  await db.$executeRaw`
    insert into requests.activity as a (id, revision, kind, title, lat, lon, coming, gone)
    values (${id}, ${revision}, ${kind}, ${title}, ${place.lat}, ${place.lon}, ${JSON.stringify(coming)}::jsonb, ${gone})
    on conflict (id) do update set revision = excluded.revision, kind = excluded.kind, title = excluded.title, lat = excluded.lat,
      lon = excluded.lon, coming = excluded.coming, gone = excluded.gone
    where a.revision < excluded.revision`
}

interface ActivityRow {
  id: string
  kind: ActivityKind
  title: string
  lat: number
  lon: number
  coming: ActivityState['coming']
}

/** What an activity offers, in the words of support points (ours); the others are activities. */
const functionsOf: Partial<Record<ActivityKind, string[]>> = {
  ...{ meal: ['meals'], cooking: ['cooking-group', 'meals'], coffee: ['walk-in'], 'walk-in': ['walk-in'] },
}

/** So many of the nearest are ranked, and so far ahead (ours). */
const nearest = 50
const ahead = { hours: 14 * 24 }

/** The activities nearest to a place that are on within two weeks, with when they are next. */
export const findActivities = async (
  db: Pick<Db, '$queryRaw'>,
  { lat, lon }: Point,
  now: Temporal.Instant,
): Promise<Existing[]> => {
  const rows = await db.$queryRaw<ActivityRow[]>`
    select id, kind, title, lat, lon, coming from requests.activity
    where not gone order by pos <-> ll_to_earth(${lat}::float8, ${lon}::float8) limit ${nearest}`
  return rows.flatMap(({ id, kind, title, lat, lon, coming }) => {
    const next = coming.find(({ from }) => Temporal.Instant.compare(from, now) > 0)
    if (!next || Temporal.Instant.compare(next.from, now.add(ahead)) > 0) return []
    const about = { kind: 'activity' as const, id, name: title, place: { lat, lon }, next }
    return { ...about, functions: functionsOf[kind] ?? ['activities'], neighboursWelcome: true }
  })
}
