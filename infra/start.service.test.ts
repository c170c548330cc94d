import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { freePort } from './embedded/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'omzien-start-'))
chmodSync(folder, 0o711)
const data = join(folder, 'data')
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything a process said, and how it ended. */
type Ended = { code: number | null; out: string; err: string }
type Started = { child: ChildProcess; ready: Promise<unknown>; ended: Promise<Ended> }

/** Starts Omzien as a newcomer does, with nothing in the environment. */
const start = (port: number): Started => {
  const env = { PATH: process.env.PATH, PORT: String(port), OMZIEN_DATA: data }
  const child = spawn(process.execPath, ['infra/start.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = { out: '', err: '' }
  const ready = Promise.withResolvers<void>()
  child.stdout.on('data', text => {
    said.out += text
    if (said.out.includes('Omzien is ready')) ready.resolve()
  })
  child.stderr.on('data', text => {
    said.err += text
  })
  const ended = once(child, 'close').then(([code]) => ({ code, ...said }))
  return { child, ended, ready: Promise.race([ready.promise, ended]) }
}

const serverOf = () => Number(readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

test('it starts, says where it is, refuses a second start on its data, and stops cleanly however often one asks', async () => {
  const port = await freePort()
  const first = start(port)
  await first.ready
  expect(await (await fetch(`http://127.0.0.1:${port}/health/ready`)).json()).toMatchObject({ status: 'ready' })

  const sentence = `Omzien is already running on the data in ${data} (process ${first.child.pid}, http://localhost:${port}): stop that one first, or set OMZIEN_DATA to another folder.\n`
  for (const other of [port, await freePort()]) {
    const second = await start(other).ended
    expect(second).toMatchObject({ code: 1, err: sentence })
  }

  for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) first.child.kill(signal)
  const { code, out, err } = await first.ended
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/ {2}database … .*\d s\n {2}migrations … .*\d s\n {2}services … .*\d s\n/)
  expect(out).toContain(`Omzien is ready: http://localhost:${port}`)
  expect(existsSync(join(data, 'postgres', 'postmaster.pid')), 'a database that was left running').toBe(false)
}, 300_000)

test('a database that is killed ends it with one sentence, and the next start finds everything again', async () => {
  const port = await freePort()
  const first = start(port)
  await first.ready
  process.kill(serverOf(), 'SIGKILL')
  const { code, err } = await first.ended
  expect(code).toBe(1)
  expect(err).toMatch(/^The database stopped unasked: start again, nothing that was saved is lost \(.*\)\.\n$/)

  const again = start(port)
  await again.ready
  again.child.kill('SIGTERM')
  expect((await again.ended).code).toBe(0)
}, 300_000)

test('a port that somebody else has is said in one sentence, before anything is made', async () => {
  const somebody = createServer().listen(0, '127.0.0.1')
  await once(somebody, 'listening')
  const { port } = somebody.address() as { port: number }
  const { code, out, err } = await start(port).ended
  somebody.close()
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: `Port ${port} is already in use: stop what uses it, or start with another PORT.\n`,
  })
})
