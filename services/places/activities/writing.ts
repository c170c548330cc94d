import type { ActivityPatch, NewActivity } from '../../contracts/api/activities.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import { supportPointGroups } from '../words.ts'
import type { Placed } from './placing.ts'
import { fromRule, type Pattern } from './rules/repetition.ts'
import type { WrittenTimes } from './rules/sense.ts'
import type { ActivityRow } from './store/activities.ts'

/** What a field of the outer world is in the table; place and times are apart. */
const columns = {
  kind: 'kind',
  title: 'title',
  about: 'about',
  address: 'address',
  organisation: 'organisation',
  signUp: 'sign_up',
  capacity: 'capacity',
  groups: 'groups',
} as const satisfies Partial<Record<keyof NewActivity, keyof ActivityRow>>

/** An activity of which nothing is known yet but who makes it. */
export const blankActivity = (id: string, organiser_id: string, organisation_id: string | null): ActivityRow => ({
  ...{ id, revision: 0, kind: 'other', title: '', about: null, support_point_id: null, lat: 0, lon: 0, address: null },
  ...{ areas: [], organisation_id, organisation: null, organiser_id, starts_at: '', ends_at: '', repeats: null },
  ...{ capacity: null, sign_up: false, groups: [], status: 'planned' },
})

/** The times after what was written: what it does not say stays as it was. */
export const timesAfter = (before: ActivityRow, patch: ActivityPatch): WrittenTimes => {
  const known = before.repeats === null ? null : fromRule(before.repeats)
  return {
    startsAt: patch.startsAt ?? before.starts_at,
    endsAt: patch.endsAt ?? before.ends_at,
    repeats: patch.repeats === undefined ? known : patch.repeats,
  }
}

/** An activity with what somebody wrote, where it is and when. Null takes something away. */
export const written = (before: ActivityRow, patch: ActivityPatch, placed: Placed, pattern: Pattern): ActivityRow => {
  const changes = Object.entries(columns).flatMap(([field, column]) => {
    const value = patch[field as keyof typeof columns]
    return value === undefined ? [] : [[column, value ?? (column === 'groups' ? [] : null)]]
  })
  const [starts_at, ends_at] = [pattern.startsAt, pattern.endsAt].map(at => at.toString({ smallestUnit: 'minute' }))
  const times = { starts_at: starts_at ?? '', ends_at: ends_at ?? '', repeats: pattern.rule }
  return { ...before, ...(Object.fromEntries(changes) as Partial<ActivityRow>), ...placed, ...times }
}

/**
 * What must hold of the words.
 * @throws HttpProblem invalid-body at `/capacity` without sign-up, unknown-group at the group
 */
export const assertWords = ({ capacity, sign_up, groups }: ActivityRow): void => {
  if (capacity !== null && !sign_up)
    throw fieldProblem('invalid-body', '/capacity', {
      nl: 'Een aantal plaatsen kan alleen als mensen zich aanmelden.',
      en: 'A number of places needs people to sign up.',
    })
  const known = new Set(supportPointGroups.map(({ id }) => id))
  const unknown = groups.findIndex(group => !known.has(group))
  if (unknown >= 0) throw fieldProblem('unknown-group', `/groups/${unknown}`)
}
