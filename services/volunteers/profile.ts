import type { Point } from '../contracts/api/common.ts'
import type { HelperProfile } from '../contracts/api/volunteers.ts'
import type { Asker } from '../kernel/asker.ts'
import { HttpProblem, problems } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { profileEvent } from './events.ts'
import { coarse, wrongHours } from './rules/profile.ts'
import { findKinds } from './store/kinds.ts'
import { profilesFor } from './store/profiles.ts'

/** My profile, with the exact place, which only the helper's own key opens. @throws HttpProblem not-found */
export const readProfile = async ({ database, vault }: ServiceDeps, asker: Asker): Promise<HelperProfile> => {
  const kept = await profilesFor(asker).find(database.prisma)
  const place = kept && (await vault.open(kept.place))
  if (!kept || !place) throw new HttpProblem('not-found')
  return { ...kept, place: JSON.parse(place) as Point }
}

/**
 * Puts my profile in the place of the one before.
 * @throws HttpProblem invalid-body, pointing at hours that end too early; unknown-kind, pointing at each
 */
export const putProfile = async (
  { vault, unitOfWork, database }: ServiceDeps,
  asker: Asker,
  profile: HelperProfile,
): Promise<HelperProfile> => {
  const wrong = wrongHours(profile)
  if (wrong.length > 0) throw new HttpProblem('invalid-body', { errors: wrong.map(toError) })
  await assertKnown(database.prisma, profile.kinds)
  const place = await vault.seal(asker.id, JSON.stringify(profile.place))
  const kept = { ...profile, place, coarse: coarse(profile.place) }
  await unitOfWork.run(async work => {
    const revision = await profilesFor(asker).put(work.db, kept, work.now)
    work.append({ ...profileEvent(asker.id, revision, profile.paused), actor: asker.id })
  })
  return profile
}

/** Until requests has told which kinds there are, nobody is refused for our not knowing. */
const assertKnown = async (db: Parameters<typeof findKinds>[0], kinds: string[]) => {
  const known = await findKinds(db)
  const unknown = known ? kinds.flatMap((kind, i) => (known.includes(kind) ? [] : [`/kinds/${i}`])) : []
  if (unknown.length === 0) return
  const [code, detail] = ['unknown-kind', problems['unknown-kind'].title] as const
  throw new HttpProblem(code, { errors: unknown.map(pointer => ({ pointer, code, detail })) })
}

const toError = (pointer: string) => ({
  pointer,
  code: 'hours',
  detail: {
    nl: 'Dit is niet later dan het begin. Tijden over middernacht zijn er twee: tot 24:00, en vanaf 00:00.',
    en: 'This is not later than the beginning. Hours over midnight are two: until 24:00, and from 00:00.',
  },
})
