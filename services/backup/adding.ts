import type { BackupCallPatch, CallPlace } from '../contracts/api/backup-calls.ts'
import { locate } from '../kernel/areas.ts'
import { toText } from '../kernel/clock.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { RateLimiter } from '../kernel/http/rate.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Decision, Facts } from './acting.ts'
import { type Added, add } from './rules/call-alert.ts'
import { hashesOf } from './rules/place.ts'
import { openParts, sealCall, type Whereabouts, type Words } from './sealing.ts'
import { findMunicipalities } from './store/policies.ts'

/**
 * Adds to what is known of a call. Nothing that was said before is lost: words are added, and a place that turns out
 * to be another is kept beside the new one.
 * @throws HttpProblem too-many, but never for a first place
 */
export const addToCall = async (
  deps: ServiceDeps,
  limiter: RateLimiter,
  patch: BackupCallPatch,
  facts: Facts,
): Promise<Decision> => {
  const { stored, asker } = facts
  const [words] = await openParts<Words>(deps.vault, [stored.words])
  const [where] = await openParts<Whereabouts>(deps.vault, [stored.whereabouts])
  if (!words) return { outcome: 'wrong-state' }
  const wait = limiter.take(asker.id)
  const isFirstPlace = patch.where !== undefined && !stored.call.placed
  if (wait > 0 && !isFirstPlace) throw new HttpProblem('too-many', { headers: { 'retry-after': String(wait) } })
  const there = patch.where && withPlace(where, patch.where)
  const added: Added = {
    ...(patch.dangerNow === undefined ? {} : { danger: patch.dangerNow }),
    ...(there ? await siteOf(deps, facts, there) : {}),
    text: [patch.what, patch.who, patch.where?.address, patch.phone].filter(Boolean).join('\n') || undefined,
  }
  const outcome = add(stored.call, added, facts.acting, await facts.dispatch(added.areas))
  const sealed = await sealCall(deps.vault, stored.call.id, withWords(words, patch, facts), there ?? where)
  return { outcome, sealed }
}

/** The new place or address beside what was known; what it replaces is kept. */
const withPlace = (before: Whereabouts | undefined, next: CallPlace): Whereabouts => {
  const { earlier = [], ...known } = before ?? {}
  const isOther = (known.place && next.place) || (known.address && next.address)
  return { ...known, ...next, ...(isOther ? { earlier: [...earlier, known] } : earlier.length > 0 ? { earlier } : {}) }
}

const withWords = (words: Words, { what, who, phone }: BackupCallPatch, { acting, asker }: Facts): Words =>
  what === undefined && who === undefined && phone === undefined
    ? words
    : { ...words, additions: [...words.additions, { at: toText(acting.now), by: asker.id, what, who, phone }] }

const siteOf = async ({ secret }: ServiceDeps, { work }: Facts, where: Whereabouts) => {
  const hashes = hashesOf(secret, where)
  if (!where.place) return hashes
  const { areas, outside } = await locate(work.db, 'backup', where.place)
  return { ...hashes, outside, areas: outside ? await findMunicipalities(work.db) : areas }
}
