import type { LocalText } from '../../contracts/api/common.ts'
import type { Role } from '../../contracts/api/people.ts'
import type { Db } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { PointRow } from '../store/support-points.ts'

/** Who keeps or reviews support points: whoever of them has a screen open is told that there is something to look at. */
export const pointAudience: Role[] = ['location-staff', 'coordinator', 'administrator']

/** Nobody is told by more than so many messages of one event. */
const most = 200

/** Words of a message; nothing personal is in them. */
export interface Words {
  subject: LocalText
  text: LocalText
}

/** Tells people something, with a link to where it can be done. */
export const tell = (work: Work, personIds: string[], words: Words, link: string): void => {
  for (let start = 0; start < personIds.length; start += most) {
    const about = newId()
    const messages = personIds.slice(start, start + most).map(personId => ({ id: newId(), personId }))
    const data = { messages, urgency: 'normal' as const, ...words, about, link }
    work.append({ type: 'message.requested', subject: about, data })
  }
}

type Kept = Pick<PointRow, 'organisation_id' | 'areas'>

/** The staff who keep a support point: of its organisation, in its areas. */
export const staffOf = async (db: Pick<Db, '$queryRaw'>, row: Kept): Promise<string[]> => {
  const staff = await db.$queryRaw<{ id: string }[]>`
    select id from places.person where 'location-staff' = any (roles) and areas && ${row.areas}::text[]
      and coalesce(organisation_id, '') = ${row.organisation_id ?? ''} order by id`
  return staff.map(({ id }) => id)
}

/** The coordinators of the areas of a support point. */
export const coordinatorsOf = async (db: Pick<Db, '$queryRaw'>, { areas }: Kept): Promise<string[]> => {
  const coordinators = await db.$queryRaw<{ id: string }[]>`
    select id from places.person where 'coordinator' = any (roles) and areas && ${areas}::text[] order by id`
  return coordinators.map(({ id }) => id)
}

/** Who keeps it: its staff, and where there are none the coordinators of its areas. */
export const keepersOf = async (db: Pick<Db, '$queryRaw'>, row: Kept): Promise<string[]> => {
  const staff = await staffOf(db, row)
  return staff.length > 0 ? staff : await coordinatorsOf(db, row)
}
