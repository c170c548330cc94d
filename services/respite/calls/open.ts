import type { Db } from '../../kernel/database.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { isOver } from '../rules/call.ts'
import { holdCall } from '../store/calls.ts'

/**
 * A call for which a bed may be taken; it cannot close before the transaction ends, so that no bed remains alone. A call
 * that was reported a moment ago is waited for. Everybody locks in the same order: the call, its locations, the client;
 * so this comes before anything else is locked.
 * @throws HttpProblem invalid-body (there is no such call) at `/backupCallId`, call-closed
 */
export const assertCallOpen = async (
  { caughtUp }: Pick<ServiceDeps, 'caughtUp'>,
  db: Db,
  backupCallId: string,
): Promise<void> => {
  await caughtUp(backupCallId)
  const call = await holdCall(db, backupCallId)
  if (!call)
    throw fieldProblem('invalid-body', '/backupCallId', {
      nl: 'Deze melding is er niet.',
      en: 'There is no such call.',
    })
  if (isOver(call)) throw new HttpProblem('call-closed')
}
