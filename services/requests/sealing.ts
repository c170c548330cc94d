import type { Point } from '../contracts/api/common.ts'
import type { OnBehalfOf } from '../contracts/api/help-requests.ts'
import type { Vault } from '../kernel/vault.ts'
import { withoutTraces } from './rules/sight.ts'
import type { Stored } from './store/rows.ts'

/** What only the asker, the team and the helper with a yes may know. */
export interface Whereabouts {
  place: Point
  address?: string | undefined
  onBehalfOf?: Pick<OnBehalfOf, 'name' | 'relation'> | undefined
}

/** The text, and how people who may not know where it is read it, when that differs. */
export interface Words {
  text: string
  shown?: string
}

const wordsOf = (text: string, address: string | undefined): Words => {
  const shown = withoutTraces(text, address)
  return shown === text ? { text } : { text, shown }
}

/** Seals what somebody told us with the asker's key. The text is sealed apart: a list opens nothing more than it shows. */
export const sealAll = async (
  vault: Vault,
  askerId: string,
  text: string,
  whereabouts: Whereabouts,
): Promise<Omit<Stored, 'request'>> => ({
  words: await vault.seal(askerId, JSON.stringify(wordsOf(text, whereabouts.address))),
  whereabouts: await vault.seal(askerId, JSON.stringify(whereabouts)),
})

const parse = <T>(text: string | null | undefined): T | undefined => (text ? (JSON.parse(text) as T) : undefined)

/** The text of requests; undefined where the asker was erased. */
export const openWords = async (vault: Vault, stored: Pick<Stored, 'words'>[]): Promise<(Words | undefined)[]> =>
  (await vault.openAll(stored.map(({ words }) => words))).map(text => parse<Words>(text))

/** Where requests are; undefined where the asker was erased, or where `stored` is undefined. */
export const openWhereabouts = async (
  vault: Vault,
  stored: (Pick<Stored, 'whereabouts'> | undefined)[],
): Promise<(Whereabouts | undefined)[]> =>
  (await vault.openAll(stored.map(one => one?.whereabouts))).map(text => parse<Whereabouts>(text))
