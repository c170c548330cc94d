import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { type Folder, folders } from '../shared/i18n/folders.ts'
import { nl } from '../shared/i18n/texts.ts'

const here = import.meta.dirname

/** Which folder brings a text. */
const owners = new Map<string, Folder>()
for (const [folder, { nl: load }] of Object.entries(folders))
  for (const id of Object.keys(await load())) owners.set(id, folder as Folder)

/** The folder that brings a text, or all texts whose names begin alike when the name is made while it is said. */
const ownerOf = (name: string, isWhole: boolean): Folder[] => {
  if (isWhole) return [owners.get(name) ?? []].flat()
  if (Object.keys(nl).some(id => id.startsWith(name))) return []
  return [...owners].flatMap(([id, folder]) => (id.startsWith(name) ? folder : []))
}

/** The files a file stands on, its own included; what is fetched later is another screen. */
const standsOn = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(file) || /messages\.|\.css$/.test(file)) return seen
  seen.add(file)
  for (const [, found = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import(?! type)|export) [^;]*?'(\.[^']+)'/gm))
    standsOn(resolve(dirname(file), found), seen)
  return seen
}

/** The folders that a screen says something of. */
const speaksOf = (file: string): Folder[] => {
  const code = [...standsOn(file)].map(one => readFileSync(one, 'utf8')).join('\n')
  const whole = [...code.matchAll(/'([\w-]+\.[\w.-]+)'/g)].flatMap(([, name = '']) => ownerOf(name, true))
  const made = [...code.matchAll(/`([\w-]+\.[\w.-]*)\$\{/g)].flatMap(([, name = '']) => ownerOf(name, false))
  return [...new Set([...whole, ...made])]
}

const pages = [
  ...readFileSync(resolve(here, 'routes.tsx'), 'utf8').matchAll(/import\('([^']+)'\)\)\.\w+,?((?:\s*'[\w-]+',?)*)/g),
].map(([, file = '', named = '']) => ({
  file,
  brings: [...named.matchAll(/'([\w-]+)'/g)].map(([, folder]) => folder as Folder),
}))

test('every screen brings the texts it says, so that nobody ever reads the name of one', () => {
  expect(pages.length).toBeGreaterThan(40)
  const missing = pages.flatMap(({ file, brings }) =>
    speaksOf(resolve(here, file)).flatMap(folder => (brings.includes(folder) ? [] : [`${file} ${folder}`])),
  )
  expect(missing).toEqual([])
})

test('what stands around every screen and on the start page says nothing that comes later', () => {
  for (const file of ['App.tsx', '../resident/HomePage.tsx', '../night/Watch.tsx'])
    expect([file, speaksOf(resolve(here, file))]).toEqual([file, []])
})
