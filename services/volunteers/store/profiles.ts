import type { Point } from '../../contracts/api/common.ts'
import type { HelperProfile } from '../../contracts/api/volunteers.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { Sealed } from '../../kernel/vault.ts'

/** A profile as it is kept: the exact place sealed, a coarse one to search by. */
export interface KeptProfile extends Omit<HelperProfile, 'place'> {
  place: Sealed
  coarse: Point
}

/** Profiles as one asker may see them: their own. */
export const profilesFor = (asker: Asker) => ({
  /** My profile; undefined when I made none. */
  find: async (db: Pick<Db, '$queryRaw'>): Promise<Omit<KeptProfile, 'coarse'> | undefined> => {
    const [row] = await db.$queryRaw<Omit<KeptProfile, 'coarse'>[]>`
      select place, radius, kinds, languages, availability, exceptions, paused, max_open_tasks as "maxOpenTasks",
        max_offers_per_week as "maxOffersPerWeek"
      from volunteers.helper_profile where helper_id = ${asker.id}`
    return row
  },
  /** Puts my profile in the place of the one before; gives its revision. */
  put: async (db: Db, profile: KeptProfile, now: Temporal.Instant): Promise<number> => {
    const { coarse, availability, exceptions } = profile
    // Nobody asks while the limit changes.
    await db.$executeRaw`select 1 from volunteers.helper_profile where helper_id = ${asker.id} for update`
    const [row] = await db.$queryRaw<{ revision: number }[]>`
      insert into volunteers.helper_profile as p (helper_id, place, lat, lon, radius, kinds, languages, availability,
        exceptions, paused, max_open_tasks, max_offers_per_week, changed_at)
      values (${asker.id}, ${profile.place}, ${coarse.lat}, ${coarse.lon}, ${profile.radius}, ${profile.kinds},
        ${profile.languages}, ${JSON.stringify(availability)}::jsonb, ${JSON.stringify(exceptions)}::jsonb,
        ${profile.paused}, ${profile.maxOpenTasks}, ${profile.maxOffersPerWeek}, ${toDate(now)})
      on conflict (helper_id) do update set revision = p.revision + 1, place = excluded.place, lat = excluded.lat,
        lon = excluded.lon, radius = excluded.radius, kinds = excluded.kinds, languages = excluded.languages,
        availability = excluded.availability, exceptions = excluded.exceptions, paused = excluded.paused,
        max_open_tasks = excluded.max_open_tasks, max_offers_per_week = excluded.max_offers_per_week,
        changed_at = excluded.changed_at, rests_until = volunteers.rest_of(p.helper_id, excluded.max_offers_per_week, null)
      returning revision`
    return row?.revision as number
  },
})

/** Nothing more is asked of somebody; what they said stays. Gives the new revision, undefined when nothing changed. */
export const pauseProfile = async (db: Db, helperId: string): Promise<number | undefined> => {
  const [row] = await db.$queryRaw<{ revision: number }[]>`
    update volunteers.helper_profile set paused = true, revision = revision + 1
    where helper_id = ${helperId} and not paused returning revision`
  return row?.revision
}

/** Removes the profile of somebody who was erased. */
export const removeProfile = async (db: Db, helperId: string): Promise<void> => {
  await db.$executeRaw`delete from volunteers.helper_profile where helper_id = ${helperId}`
}
