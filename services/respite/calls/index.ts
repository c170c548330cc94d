import type { LoggedEvent } from '../../kernel/log.ts'
import type { Reactions } from '../../kernel/reactions.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { RespiteDeps } from '../deps.ts'
import { endedWithoutBed } from '../rules/call.ts'
import { keepCall } from '../store/calls.ts'
import { releaseBeds } from './releasing.ts'

export { assertCallOpen } from './open.ts'

type CallEvent = 'backup-call.closed' | 'backup-call.reopened' | 'backup-call.handed-over'

/**
 * Backup calls, as far as beds go: which are over, and which go on after all. A call that closes without the bed releases it.
 * The row of the call is locked here and by who takes a bed for it: whichever comes first, no bed remains alone.
 */
export const callReactions = (deps: RespiteDeps): Reactions => {
  const hear = async ({ subject, data }: LoggedEvent<CallEvent>, work: Work) => {
    const isNews = await keepCall(work.db, subject, data)
    if (isNews && endedWithoutBed(data)) await releaseBeds(deps, work, subject)
  }
  return {
    'backup-call.closed': hear,
    'backup-call.reopened': hear,
    'backup-call.handed-over': hear,
  }
}
