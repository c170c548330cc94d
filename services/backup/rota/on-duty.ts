import { type OnDuty, shiftTeams } from '../../contracts/api/backup-rota.ts'
import type { Locale } from '../../contracts/api/common.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { findOut, listShifts } from '../store/rota/shifts.ts'
import { shiftViews } from './view.ts'

/** Who is on duty now; a team is out while it, or somebody of it, has a call at hand. */
export const loadOnDuty = async (
  deps: Pick<ServiceDeps, 'clock' | 'database' | 'settings' | 'vault'>,
  locale: Locale,
): Promise<OnDuty> => {
  const { prisma } = deps.database
  const now = deps.clock.now()
  const shifts = await listShifts(prisma, { from: now, to: now.add({ milliseconds: 1 }), alive: true })
  const out = await findOut(
    prisma,
    shifts.map(({ id }) => id),
  )
  const views = await shiftViews(deps, prisma, locale, shifts)
  const items = views.map(({ id, area, team, period, members, problems }) => ({
    ...{ shiftId: id, area, team, period, members, problems },
    out: out.shiftIds.has(id) || members.some(member => out.personIds.has(member.id)),
  }))
  const order = (item: { area: string; team: (typeof shiftTeams)[number] }) =>
    `${item.area} ${shiftTeams.indexOf(item.team)}`
  return { items: items.sort((a, b) => (order(a) < order(b) ? -1 : 1)), nextCursor: null }
}
