import type { Reactions } from '../../kernel/reactions.ts'
import type { ServiceDeps } from '../../kernel/service.ts'

/** Backup calls, as far as beds go: a call that closes without the bed releases it. */
export const callReactions = (_deps: ServiceDeps): Reactions => ({})
