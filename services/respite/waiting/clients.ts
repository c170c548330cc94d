import type { StayClient } from '../../contracts/api/respite-stays.ts'
import type { Vault } from '../../kernel/vault.ts'
import type { ClientWords } from '../clients.ts'
import type { WaitingRow } from './rows.ts'

/** What is known of those who wait, in words; nothing where nothing was said, or where they were erased. */
export const wordsOf = async (
  { vault }: { vault: Vault },
  rows: Pick<WaitingRow, 'client'>[],
): Promise<ClientWords[]> => {
  const opened = await vault.openAll(rows.map(({ client }) => client))
  return opened.map(text => (text === null ? {} : (JSON.parse(text) as ClientWords)))
}

/** Who waits, as who asks for a bed would say it. */
export const clientOf = async (deps: { vault: Vault }, row: WaitingRow): Promise<StayClient> => {
  const [{ name, reference } = {}] = await wordsOf(deps, [row])
  return {
    groups: row.groups,
    ...(row.personId ? { personId: row.personId } : {}),
    ...(name ? { name } : {}),
    ...(reference ? { reference } : {}),
  }
}
