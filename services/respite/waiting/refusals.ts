import type { NewStay } from '../../contracts/api/respite-stays.ts'
import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { nightsIn } from '../rules/nights.ts'
import { insertRefusal } from './store/refusals.ts'

/**
 * Counts a request that was refused, by what was asked for [004, 5.5]; apart from the transaction that refused, because
 * that one leaves nothing.
 * @param why code of the problem
 */
export const countRefusal = (
  { database, clock }: Pick<ServiceDeps, 'database' | 'clock'>,
  asker: Pick<Asker, 'id' | 'areas'>,
  { kind, period, client: { groups } }: Pick<NewStay, 'kind' | 'period' | 'client'>,
  why: string,
): Promise<void> =>
  insertRefusal(database.prisma, {
    ...{ at: clock.now(), kind, groups, from: period.from, nights: nightsIn(period), why },
    ...{ areas: asker.areas, askedBy: asker.id },
  })
