import type { CallPlace } from '../contracts/api/backup-calls.ts'
import type { Sealed, Vault } from '../kernel/vault.ts'

/** The name of the key that seals what a call holds: one of its own, readable for the team whoever reported it. */
export const keyOf = (callId: string): string => `call-${callId}`

/** Something that was told later. */
export interface Addition {
  /** RFC 3339. */
  at: string
  by: string
  what?: string | undefined
  who?: string | undefined
  phone?: string | undefined
}

/** What was said about a call. */
export interface Words {
  what: string
  who?: string | undefined
  /** On which the reporter can be called. */
  phone?: string | undefined
  additions: Addition[]
}

/** Where a call is; `earlier`: where it was said to be before that. */
export interface Whereabouts extends CallPlace {
  earlier?: CallPlace[]
}

/** What is told of a visit when a call is closed. */
export interface VisitWords {
  reason?: string | undefined
  report?: string | undefined
  promised?: string | undefined
}

/** Seals what was said and where it is, with one look for the key. */
export const sealCall = async (
  vault: Vault,
  callId: string,
  words: Words,
  where: Whereabouts | undefined,
): Promise<{ words: Sealed; whereabouts: Sealed | null }> => {
  const texts = [words, ...(where ? [where] : [])]
  const [first, second] = await vault.sealAll(
    texts.map(text => ({ personId: keyOf(callId), text: JSON.stringify(text) })),
  )
  return { words: first as Sealed, whereabouts: second ?? null }
}

/** Seals what is told of a visit. */
export const sealVisit = (vault: Vault, callId: string, visit: VisitWords): Promise<Sealed> =>
  vault.seal(keyOf(callId), JSON.stringify(visit))

/** Opens what was sealed, several at once; undefined where nothing was, or where it is erased. */
export const openParts = async <T>(vault: Vault, sealed: (Sealed | null | undefined)[]): Promise<(T | undefined)[]> =>
  (await vault.openAll(sealed)).map(text => (text === null ? undefined : (JSON.parse(text) as T)))
