import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFolder } from './folder-lock.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'omzien-lock-'))

test('a second start on the same data hears who has it and where', () => {
  const data = folder()
  const lock = lockFolder(data)
  lock.announce('http://localhost:8080')
  expect(() => lockFolder(data)).toThrow(`(process ${process.pid}, http://localhost:8080)`)
  lock.release()
  lockFolder(data).release()
})

test('the data is held until its holder is killed, also by a holder that keeps nothing of the lock itself', async () => {
  const data = folder()
  const code = `const { lockFolder } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)})
    lockFolder(${JSON.stringify(data)}); gc(); console.log('locked'); setInterval(() => {}, 1000)`
  const args = ['--expose-gc', '--input-type=module', '-e', code]
  const holder = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void holder.kill('SIGKILL'))
  await once(holder.stdout, 'data')
  expect(() => lockFolder(data)).toThrow(`process ${holder.pid}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(data).release()
})
