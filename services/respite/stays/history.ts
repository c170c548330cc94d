import type { StayEntry } from '../../contracts/api/respite-stays.ts'
import { abilitiesOf, as } from '../../kernel/abilities.ts'
import type { Asker } from '../../kernel/asker.ts'
import { toText } from '../../kernel/clock.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { nameFinder } from '../names.ts'
import { type EntryRow, listEntries } from './reading.ts'
import { type StayRow, toLocalDate } from './rows.ts'

/** The history of a stay; reasons are for those who may know who it is about. */
export const historyOf = async (
  deps: Pick<ServiceDeps, 'database' | 'vault'>,
  asker: Asker,
  stay: StayRow,
): Promise<{ items: StayEntry[]; nextCursor: null }> => {
  const { prisma } = deps.database
  const rows = await listEntries(prisma, stay.id)
  const who = stay.personId === asker.id || abilitiesOf(asker).can('accommodate', as('Stay', stay))
  const reasons = await deps.vault.openAll(rows.map(({ reason }) => (who ? reason : null)))
  const nameOf = await nameFinder(
    deps,
    prisma,
    asker.locale,
    rows.map(({ person_id }) => person_id),
  )
  return { items: rows.map((row, i) => entryOf(row, reasons[i] ?? undefined, nameOf)), nextCursor: null }
}

const entryOf = (
  { id, at, what, person_id, from_date, to_date, bed, rule }: EntryRow,
  reason: string | undefined,
  nameOf: Awaited<ReturnType<typeof nameFinder>>,
): StayEntry => ({
  ...{ id, at: toText(at), what: what as StayEntry['what'] },
  ...(person_id ? { person: nameOf(person_id) } : {}),
  ...(from_date && to_date ? { period: { from: toLocalDate(from_date), to: toLocalDate(to_date) } } : {}),
  ...(bed ? { bed } : {}),
  ...(rule ? { rule: rule as NonNullable<StayEntry['rule']> } : {}),
  ...(reason ? { reason } : {}),
})
