import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Precedence } from './precedence.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Whether work has begun that lets go first what is urgent. */
const start = (precedence: Precedence) => {
  const work = { begun: false }
  void precedence.turn().then(() => {
    work.begun = true
  })
  return work
}
const shortly = () => vi.advanceTimersByTimeAsync(0)

test('work begins at once when nothing is urgent', async () => {
  const work = start(new Precedence())
  await shortly()
  expect(work.begun).toBe(true)
})

test('it waits until the last of what is urgent is over, and what goes on with that', async () => {
  const precedence = new Precedence()
  const [first, second] = [precedence.begin(), precedence.begin()]
  const work = start(precedence)
  first()
  first()
  const sending = precedence.goOn()
  second()
  await shortly()
  expect(work.begun).toBe(false)
  sending()
  await shortly()
  expect(work.begun).toBe(true)
})

test('it does not wait for ever, and nothing goes on that was not there', async () => {
  const precedence = new Precedence()
  precedence.goOn()
  precedence.begin()
  const work = start(precedence)
  await vi.advanceTimersByTimeAsync(99)
  expect(work.begun).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(work.begun).toBe(true)
})
