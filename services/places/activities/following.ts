import { areasAreComplete } from '../../kernel/areas.ts'
import { Prisma } from '../../kernel/prisma-client/client.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { findActivities } from './store/activities.ts'
import { forgetPerson } from './store/sign-ups.ts'
import { activityChanged, signUpsChanged } from './telling.ts'

/** Activities follow their support point and the map, and forget who is erased. */
export const followingReactions: Reactions = {
  'support-point.defined': ({ subject }, work) => followPoints(work, [subject]),
  'support-points.defined': ({ data: { points } }, work) =>
    followPoints(
      work,
      points.map(({ id }) => id),
    ),
  'areas.imported': (_event, work) => refile(work),
  'person.erased': async ({ subject }, work) => {
    for (const { activity_id, date } of await forgetPerson(work.db, subject)) signUpsChanged(work, activity_id, date)
  },
}

/** The support point moved: what is done there moves along. */
const followPoints = async (work: Work, ids: string[]) => {
  const moved = await work.db.$queryRaw<{ id: string }[]>`
    update places.activity a set lat = p.lat, lon = p.lon, areas = p.areas, revision = a.revision + 1
    from places.support_point p
    where p.id = a.support_point_id and p.id = any (${ids}::text[]) and (a.lat, a.lon, a.areas) <> (p.lat, p.lon, p.areas)
    returning a.id`
  await tellAll(work, moved)
}

/** The map was drawn anew; what is nowhere on it keeps the areas it was known in. */
const refile = async (work: Work) => {
  if (!(await areasAreComplete(work.db, 'places'))) return
  const filed = await work.db.$queryRaw<{ id: string }[]>`
    update places.activity a set areas = f.areas, revision = a.revision + 1
    from (select id, (places.areas_at(lat, lon)).areas from places.activity) f
    where f.id = a.id and f.areas <> a.areas and f.areas <> ${Prisma.sql`'{}'::text[]`}
    returning a.id`
  await tellAll(work, filed)
}

const tellAll = async (work: Work, changed: { id: string }[]) => {
  const rows = await findActivities(
    work.db,
    changed.map(({ id }) => id),
  )
  for (const row of rows.values()) await activityChanged(work, row)
}
