import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { serviceNames } from '../../services/contracts/services.ts'
import { ConfigSchema } from '../../services/kernel/config.ts'

interface Compose {
  services: Record<
    string,
    { image?: string; command?: string[]; environment?: Record<string, string>; entrypoint?: string[] }
  >
}

const { services } = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true }) as Compose

describe('docker-compose.yml', () => {
  it('runs every service there is, and the gateway, each in a container of its own', () => {
    const ours = Object.entries(services).filter(([, service]) => service.image === 'omzien' && !service.entrypoint)
    expect(ours.map(([name]) => name).sort()).toEqual(['gateway', ...serviceNames].sort())
    for (const [name, service] of ours) expect(service.command).toEqual([name])
  })

  it('tells the gateway where each service is', () => {
    const urls = services['gateway']?.environment?.['SERVICE_URLS'] ?? ''
    expect(urls.split(',').sort()).toEqual(serviceNames.map(name => `${name}=http://${name}:8080`).sort())
  })

  it('sets only what the configuration knows', () => {
    const names = Object.keys(services['gateway']?.environment ?? {})
    expect(names.filter(name => !(name in ConfigSchema.properties))).toEqual([])
  })
})
