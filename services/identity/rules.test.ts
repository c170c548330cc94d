import { describe, expect, test } from 'vitest'
import { ConfigError } from '../kernel/config.ts'
import { parseProviders } from './auth/providers.ts'
import { areasOf, deviceOf, mainArea, normalEmail, retryAfter, withAdministrator, workAreas } from './rules.ts'

describe('where roles hold', () => {
  const home = { areas: ['stadsdeel-noord'], homeAreas: ['municipality-amsterdam', 'stadsdeel-oost'] }

  test.each([
    [['resident'], home.homeAreas],
    [['volunteer'], home.homeAreas],
    [['resident', 'volunteer'], home.homeAreas],
    [['coordinator'], home.areas],
    [['resident', 'coordinator'], home.areas],
    [['resident', 'night-team'], home.areas],
    [[], home.homeAreas],
  ])('%j', (roles, areas) => {
    expect(areasOf({ ...home, roles })).toEqual(areas)
  })

  test('the district says best where somebody belongs', () => {
    expect(mainArea(['municipality-amsterdam', 'stadsdeel-oost', 'wijk-dapperbuurt'])).toBe('stadsdeel-oost')
    expect(mainArea(['municipality-amsterdam'])).toBe('municipality-amsterdam')
    expect(mainArea([])).toBeNull()
  })

  test('who works at a place does not work in the whole municipality, unless there is nothing smaller', () => {
    expect(workAreas(['municipality-amsterdam', 'stadsdeel-oost'])).toEqual(['stadsdeel-oost'])
    expect(workAreas(['municipality-amsterdam'])).toEqual(['municipality-amsterdam'])
  })
})

test('an address is the same in capitals, with spaces around it, and in full width', () => {
  expect(normalEmail('  Jan@Example.ORG ')).toBe('jan@example.org')
  expect(normalEmail('jan＠example.org')).toBe('jan@example.org')
})

describe('a device in two words', () => {
  test.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0', 'Edge, Windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Mac'],
    [
      'Mozilla/5.0 (Linux; Android 15) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36',
      'Samsung Internet, Android',
    ],
    ['curl/8.0', ''],
  ])('%s', (agent, device) => {
    expect(deviceOf(agent)).toBe(device)
  })
})

describe('when to try again', () => {
  test('with five in ten minutes, the next is there after two', () => {
    expect(retryAfter(0, 5, 0)).toBe(120)
    expect(retryAfter(0.5, 5, 0)).toBe(60)
    expect(retryAfter(0, 5, 50)).toBe(70)
  })

  test('is never at once', () => {
    expect(retryAfter(0, 5, 500)).toBe(1)
  })
})

describe('the first administrators', () => {
  test('are those on the list, once', () => {
    const list = 'ann@example.org, BOB@example.org'
    expect(withAdministrator(['resident'], list, 'bob@example.org')).toEqual(['resident', 'administrator'])
    expect(withAdministrator(['administrator'], list, 'ann@example.org')).toBeUndefined()
    expect(withAdministrator(['resident'], list, 'eve@example.org')).toBeUndefined()
    expect(withAdministrator(['resident'], '', '')).toBeUndefined()
  })
})

describe('OIDC_PROVIDERS', () => {
  test('is read, spaces written as %20', () => {
    const two = 'gga|Gemeente%20A|https://id.example|omzien|s%7Ct zorg|Zorg|https://zorg.example/realm|omzien|t'
    expect(parseProviders(two)).toMatchObject([
      { id: 'gga', name: 'Gemeente A', issuer: 'https://id.example', clientId: 'omzien', clientSecret: 's|t' },
      { id: 'zorg', name: 'Zorg' },
    ])
    expect(parseProviders('')).toEqual([])
  })

  test.each([
    'zorg',
    'Zorg|Zorg|https://zorg.example|a|b',
    'zorg|Zorg|no address|a|b',
    'zorg|Zorg|https://zorg.example|a|',
    'zorg|Zorg|https://zorg.example|a|b|c',
    'zorg|Zorg|https://zorg.example|a|b zorg|Zorg|https://zorg.example|a|b',
  ])('%s stops the start with one sentence', text => {
    expect(() => parseProviders(text)).toThrow(ConfigError)
  })
})
