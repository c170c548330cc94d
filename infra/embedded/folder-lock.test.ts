import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

test('the data is free again the moment its holder is killed', async () => {
  const data = folder()
  const code = `const { lockFolder } = await import(${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)})
    lockFolder(${JSON.stringify(data)}); console.log('locked'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  expect(() => lockFolder(data)).toThrow(`process ${holder.pid}`)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  lockFolder(data).release()
})
