import type { Activity, ActivityDate } from '../../contracts/api/activities.ts'
import type { Abilities } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { mayKeep } from './rights.ts'
import { fromRule } from './rules/repetition.ts'
import { placesLeft } from './rules/signing-up.ts'
import type { ActivityAtPoint, ActivityRow } from './store/activities.ts'
import { type DateFilter, type DateRow, datesOf } from './store/dates.ts'

/** Who looks; nobody who did not sign in. */
export interface Looker {
  asker: Asker | undefined
  abilities: Abilities
}

/** Activities as they are told to who looks, with their dates in a period, in the same order. */
export const viewOfActivities = async (
  db: Pick<Db, '$queryRaw'>,
  { asker, abilities }: Looker,
  rows: (ActivityAtPoint & { distance?: number | null })[],
  period: Omit<DateFilter, 'personId'>,
): Promise<Activity[]> => {
  const ids = rows.map(({ id }) => id)
  const dates = await datesOf(db, ids, { ...period, personId: asker?.id })
  return rows.map(row => ({
    ...said(row),
    ...timesOf(row),
    ...(typeof row.distance === 'number' ? { distance: Math.round(row.distance) } : {}),
    dates: (dates.get(row.id) ?? []).map(date => viewOfDate(row, date)),
    mayKeep: mayKeep(abilities, row, asker),
    revision: row.revision,
  }))
}

/** One activity as it is told, with the dates that are not over. */
export const viewOfActivity = async (
  db: Pick<Db, '$queryRaw'>,
  looker: Looker,
  row: ActivityAtPoint,
  now: Temporal.Instant,
): Promise<Activity> => (await viewOfActivities(db, looker, [row], { from: now }))[0] as Activity

const said = (row: ActivityAtPoint) => ({
  ...{ id: row.id, status: row.status, kind: row.kind, title: row.title, place: { lat: row.lat, lon: row.lon } },
  ...withoutNull({ about: row.about, address: row.address ?? row.point_address, organisation: row.organisation }),
  ...(pointOf(row) ?? {}),
  ...{ areas: row.areas, groups: row.groups },
})

/** The support point it is at. One that is not published is not named; one that closed is, and that it did. */
const pointOf = ({ support_point_id: id, point_name: name, point_status: status }: ActivityAtPoint) => {
  if (!id || !name || (status !== 'published' && status !== 'closed')) return undefined
  return { supportPoint: { id, name, ...(status === 'closed' ? { closed: true } : {}) } }
}

const timesOf = (row: ActivityRow) => ({
  ...{ startsAt: row.starts_at, endsAt: row.ends_at, signUp: row.sign_up },
  ...(row.repeats === null ? {} : { repeats: fromRule(row.repeats) }),
  ...(row.capacity === null ? {} : { capacity: row.capacity }),
})

const viewOfDate = ({ status, sign_up, capacity }: ActivityRow, row: DateRow): ActivityDate => {
  const left = sign_up ? placesLeft(capacity, row.taken) : undefined
  return {
    ...{ date: row.date, from: toText(row.from_at), to: toText(row.to_at) },
    cancelled: row.cancelled || status === 'cancelled',
    ...(row.note === null ? {} : { note: row.note }),
    ...(left === undefined ? {} : { placesLeft: left }),
    ...(row.mine === null ? {} : { mine: row.mine }),
  }
}

const withoutNull = <T extends Record<string, string | null>>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== null)) as { [K in keyof T]?: string }
