import { toDate } from '../../kernel/clock.ts'
import type { TimerHandlers } from '../../kernel/sweeper.ts'
import { noStop } from '../../kernel/timers.ts'
import { stayKey } from '../clients.ts'
import type { RespiteDeps } from '../deps.ts'

const tidy = 'stay-tidy'
const day = { hours: 24 }
/** So many at once; what is left comes with the next turn. */
const most = 200

/**
 * Who a stay was for is kept as long as the municipality says. Then the key of the stay goes: what was sealed cannot be
 * read any more, and of the stay only its nights are left, to be counted.
 */
export const retentionTimers = (deps: RespiteDeps): TimerHandlers => ({
  [tidy]: async (_timer, { db, now, timers }) => {
    const before = now.subtract({ hours: 24 * deps.settings.number('stays.keepFor') })
    const old = await db.$queryRaw<{ id: string }[]>`
      select id from respite.stay
      where ended_at < ${toDate(before)} and (person_id is not null or client is not null or plan is not null
        or next_step_note is not null) order by ended_at limit ${most}`
    for (const { id } of old) await deps.vault.erase(stayKey(id), toDate(now))
    await db.$executeRaw`
      update respite.stay set person_id = null, client_keys = '{}', client = null, plan = null, next_step_note = null
      where id = any (${old.map(({ id }) => id)}::uuid[])`
    const dueAt = old.length === most ? now : now.add(day)
    await timers.set({ kind: tidy, subject: 'everything', dueAt, data: noStop })
  },
})

/** Sets the daily tidying, unless it is set already. */
export const startTidying = ({ unitOfWork }: Pick<RespiteDeps, 'unitOfWork'>): Promise<void> =>
  unitOfWork.run(({ now, timers }) =>
    timers.ensure({ kind: tidy, subject: 'everything', dueAt: now.add(day), data: noStop }),
  )
