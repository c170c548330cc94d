import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Lints one file of a house of its own that has our rules; gives what Biome says. */
const lint = (file: string, text: string): string => {
  const house = mkdtempSync(join(tmpdir(), 'omzien-rules-'))
  cpSync('biome.json', join(house, 'biome.json'))
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'))
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
  try {
    return execFileSync('biome', ['lint', file], { cwd: house, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  } finally {
    rmSync(house, { recursive: true })
  }
}

const refused = 'noRestrictedImports'

describe('who may import whom', () => {
  it.each([
    ['a service another service', 'services/requests/store.ts', '../volunteers/store.ts'],
    ['the kernel a service', 'services/kernel/log.ts', '../requests/rules.ts'],
    ['contracts a service', 'services/contracts/api/x.ts', '../../identity/rules.ts'],
    ['a service the start-up', 'services/places/service.ts', '../../infra/start.ts'],
    ['a screen a service', 'web/src/map/Map.tsx', '../../../services/places/rules.ts'],
    ['a screen the kernel', 'web/src/map/Map.tsx', '../../../services/kernel/geo.ts'],
  ])('%s: refused', (_, file, imported) => {
    expect(lint(file, `import { x } from '${imported}'\nexport const y = x\n`)).toContain(refused)
  })

  it.each([
    ['a service the kernel', 'services/requests/store.ts', '../kernel/log.ts'],
    ['a service the contracts', 'services/requests/store.ts', '../contracts/api/volunteers.ts'],
    ['the start-up everything', 'infra/start.ts', '../services/requests/service.ts'],
    ['a screen the contracts', 'web/src/map/Map.tsx', '../../../services/contracts/api/places.ts'],
  ])('%s: allowed', (_, file, imported) => {
    expect(lint(file, `import type { X } from '${imported}'\nexport type Y = X\n`)).not.toContain(refused)
  })
})
