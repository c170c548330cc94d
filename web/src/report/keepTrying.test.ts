import { expect, test } from 'vitest'
import { offline, Problem } from '../shared/api/client.ts'
import { keepTrying } from './keepTrying.ts'

const answers = (...list: (Error | string)[]) => {
  const sent: number[] = []
  const send = async () => {
    const next = list[sent.push(sent.length) - 1]
    if (next instanceof Error) throw next
    return next
  }
  return { sent, send }
}
const soon = async () => {}

test('a report goes on trying while the line is down, the server is busy, or the first try is still being handled', async () => {
  const busy = new Problem({ code: 'overloaded' }, 503)
  const handled = new Problem({ code: 'idempotency-key-in-use' }, 409)
  const { send, sent } = answers(offline(), busy, handled, offline(), offline(), 'sent')
  const failures: number[] = []
  expect(await keepTrying(send, (_, times) => failures.push(times), soon)).toBe('sent')
  expect([sent.length, failures]).toEqual([6, [1, 2, 3, 4, 5]])
})

test('it waits longer and longer, but never long', async () => {
  const { send } = answers(...Array.from({ length: 6 }, offline), 'sent')
  const waited: number[] = []
  await keepTrying(
    send,
    () => {},
    async milliseconds => void waited.push(milliseconds),
  )
  expect(waited).toEqual([1000, 2000, 4000, 8000, 8000, 8000])
})

test('what trying cannot mend is told at once', async () => {
  const { send, sent } = answers(new Problem({ code: 'session-ended' }, 401), 'never')
  await expect(keepTrying(send, () => {}, soon)).rejects.toMatchObject({ code: 'session-ended' })
  expect(sent.length).toBe(1)
})
