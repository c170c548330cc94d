import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { canReach } from './run-as.ts'

const stranger = { uid: 54321, gid: 54321 }

test('another user reaches a folder only when every folder above it lets others pass', () => {
  const top = mkdtempSync(join(tmpdir(), 'omzien-reach-'))
  const deep = join(top, 'a', 'b')
  mkdirSync(deep, { recursive: true })
  for (const path of [top, join(top, 'a'), deep]) chmodSync(path, 0o711)
  expect(canReach(deep, stranger)).toBe(true)
  chmodSync(join(top, 'a'), 0o700)
  expect(canReach(deep, stranger)).toBe(false)
  expect(canReach(top, stranger)).toBe(true)
})

test('what is not there yet is judged by the folders that are', () => {
  const top = mkdtempSync(join(tmpdir(), 'omzien-reach-'))
  chmodSync(top, 0o700)
  expect(canReach(join(top, 'later', 'still'), stranger)).toBe(false)
})

test('whoever runs as themselves reaches what they can', () => {
  expect(canReach('/root', {})).toBe(true)
})
