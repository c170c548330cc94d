import type { PushPayload } from '../../../services/contracts/api/notify.ts'

/**
 * What became of 'I go': it arrived; somebody else has the call; the call is over; nobody is signed in here; it is not
 * ours to say; or it never arrived.
 */
export type Answer = 'sent' | 'taken' | 'over' | 'signed-out' | 'refused' | 'not-sent'

/** How long we wait for word that it arrived, milliseconds. */
const patience = 15_000

/** Says for somebody that they go to the call a message is about; saying it twice counts once. */
export const acknowledge = async ({ id, about }: Pick<PushPayload, 'id' | 'about'>): Promise<Answer> => {
  try {
    const answer = await fetch(`/api/v1/backup-calls/${encodeURIComponent(about)}/acknowledge`, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: '{}',
      signal: AbortSignal.timeout(patience),
    })
    return await answerOf(answer)
  } catch {
    return 'not-sent'
  }
}

const answerOf = async (answer: Response): Promise<Answer> => {
  if (answer.ok) return 'sent'
  if (answer.status === 401) return 'signed-out'
  if (answer.status >= 500 || answer.status === 429) return 'not-sent'
  if (answer.status !== 409) return 'refused'
  const { code } = (await answer.json()) as { code?: string }
  if (code === 'already-acknowledged') return 'taken'
  return code === 'wrong-state' ? 'over' : 'not-sent'
}
