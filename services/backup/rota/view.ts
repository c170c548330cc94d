import type {
  Colleague,
  ShiftPattern as PatternView,
  Shift as ShiftView,
  Swap as SwapView,
} from '../../contracts/api/backup-rota.ts'
import type { Locale } from '../../contracts/api/common.ts'
import type { PersonRef } from '../../contracts/api/people.ts'
import type { Asker } from '../../kernel/asker.ts'
import { timeZone, toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { findPeople, type PersonCopy } from '../../kernel/people.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { say } from '../../kernel/text.ts'
import { holidayIn } from '../rules/rota/holidays.ts'
import type { Pattern } from '../rules/rota/pattern.ts'
import type { Shift } from '../rules/rota/shift.ts'
import { mayKnowWhy } from '../rules/rota/swap.ts'
import type { ColleagueRow } from '../store/rota/colleagues.ts'
import type { SwapOfShift } from '../store/rota/swaps.ts'
import { type Cast, loadCast, problemsIn } from './cast.ts'

/** What views are made with. */
export type ViewDeps = Pick<ServiceDeps, 'settings' | 'vault'>
/** What views read; in a transaction, what it wrote is seen. */
export type ViewDb = Pick<Db, '$queryRaw' | 'backupColleague'>

/** Somebody whose name we do not know, or not any more. */
const somebody = { nl: 'iemand', en: 'somebody' }

/** Opens the names of people. */
export const namesOf = async (
  { vault }: Pick<ViewDeps, 'vault'>,
  locale: Locale,
  people: Pick<PersonCopy, 'id' | 'name'>[],
): Promise<(id: string) => PersonRef> => {
  const opened = await vault.openAll(people.map(({ name }) => name))
  const names = new Map(people.map(({ id }, i) => [id, opened[i]]))
  return id => ({ id, name: names.get(id) ?? say(somebody, locale) })
}

/** Shifts as who may read the rota sees them. */
export const shiftViews = async (deps: ViewDeps, db: ViewDb, locale: Locale, shifts: Shift[]): Promise<ShiftView[]> => {
  const cast = await loadCast(db, shifts)
  const names = await namesOf(deps, locale, [...cast.people.values()])
  return shifts.map(shift => toShiftView(deps, cast, names, locale, shift))
}

/** One shift. */
export const shiftView = async (deps: ViewDeps, db: ViewDb, locale: Locale, shift: Shift): Promise<ShiftView> =>
  (await shiftViews(deps, db, locale, [shift]))[0] as ShiftView

const toShiftView = (
  deps: ViewDeps,
  cast: Cast,
  names: (id: string) => PersonRef,
  locale: Locale,
  shift: Shift,
): ShiftView => {
  const holiday = holidayIn(shift, timeZone)
  return {
    ...{ id: shift.id, area: shift.area, team: shift.team, revision: shift.revision },
    period: { from: toText(shift.from), to: toText(shift.to) },
    members: shift.members.map(id => ({ ...names(id), experienceExpert: cast.experts.has(id) })),
    status: shift.cancelled ? 'cancelled' : 'planned',
    problems: problemsIn(deps, cast, shift),
    ...(shift.patternId ? { patternId: shift.patternId } : {}),
    ...(holiday ? { holiday: say(holiday, locale) } : {}),
  }
}

/** Those who can be planned. */
export const colleagueViews = async (
  deps: Pick<ViewDeps, 'vault'>,
  locale: Locale,
  rows: ColleagueRow[],
): Promise<Colleague[]> => {
  const names = await namesOf(deps, locale, rows)
  return rows.map(({ id, roles, experience_expert: experienceExpert, on_duty: onDuty }) => ({
    ...names(id),
    ...{ experienceExpert, roles, onDuty },
  }))
}

/** A pattern as it was made. */
export const patternView = (pattern: Pattern): PatternView => ({
  ...{ id: pattern.id, area: pattern.area, team: pattern.team, members: pattern.members, weekdays: pattern.weekdays },
  from: pattern.from.toString({ smallestUnit: 'minute' }),
  to: pattern.to.toString({ smallestUnit: 'minute' }),
  starts: pattern.starts.toString(),
  ...(pattern.until ? { until: pattern.until.toString() } : {}),
  ...{ everyWeeks: pattern.everyWeeks, skipHolidays: pattern.skipHolidays },
  status: pattern.ended ? 'ended' : 'active',
})

/** Swaps as somebody may see them; why it is asked only for those it concerns. */
export const swapViews = async (
  deps: ViewDeps,
  db: ViewDb,
  asker: Pick<Asker, 'id' | 'locale'> & { leads: boolean },
  found: SwapOfShift[],
): Promise<SwapView[]> => {
  const ids = found.flatMap(({ swap: { fromId, toId } }) => [fromId, ...(toId ? [toId] : [])])
  const names = await namesOf(deps, asker.locale, [...(await findPeople(db, 'backup', ids)).values()])
  const reasons = await deps.vault.openAll(found.map(({ swap }) => (mayKnowWhy(swap, asker) ? swap.reason : null)))
  const shifts = await shiftViews(
    deps,
    db,
    asker.locale,
    found.map(({ shift }) => shift),
  )
  return found.map(({ swap }, i) => ({
    ...{ id: swap.id, status: swap.status, shift: shifts[i] as ShiftView, from: names(swap.fromId) },
    ...(swap.toId ? { to: names(swap.toId) } : {}),
    ...(reasons[i] ? { reason: reasons[i] } : {}),
    createdAt: toText(swap.createdAt),
  }))
}
