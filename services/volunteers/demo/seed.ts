import type { Asker } from '../../kernel/asker.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { putProfile } from '../profile.ts'
import { profilesFor } from '../store/profiles.ts'
import { demoHelpers } from './helpers.ts'

/** Gives the demo's helpers a profile, as far as they have none; who was erased stays away. */
export const seedHelpers = async (deps: ServiceDeps): Promise<void> => {
  for (const { id, profile } of Object.values(demoHelpers)) {
    const asker: Asker = { id, roles: [], areas: [], locale: 'nl', sessionId: '' }
    if (await profilesFor(asker).find(deps.database.prisma)) continue
    const mayStay = await deps.vault.seal(id, '').catch(() => undefined)
    if (mayStay) await putProfile(deps, asker, profile)
  }
}
