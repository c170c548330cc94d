import { describe, expect, test } from 'vitest'
import { servicePaths } from '../contracts/services.ts'
import { credentialOf, isForeign, isOurs, largestBodyAt, serviceOf, sessionOf, tileSources } from './rules.ts'

describe('which service answers', () => {
  test.each([
    ['/help-requests', 'requests'],
    ['/help-requests/0198', 'requests'],
    ['/help-requests/0198/timeline', 'requests'],
    ['/help-requests/0198/offers', 'volunteers'],
    ['/help-requests/0198/offers/more', 'volunteers'],
    ['/help-requests/0198/candidates', 'volunteers'],
    ['/me', 'identity'],
    ['/me/offers', 'volunteers'],
    ['/me/helper-profile', 'volunteers'],
    ['/areas', 'places'],
    ['/help-requests/', 'requests'],
    ['/help-requestsx', undefined],
    ['/help-requests//offers', 'requests'],
    ['/', undefined],
    ['', undefined],
  ])('%s is for %s', (path, service) => {
    expect(serviceOf(path)).toBe(service)
  })

  test('every path a service names leads to that service', () => {
    for (const [service, paths] of Object.entries(servicePaths))
      for (const path of paths) expect(serviceOf(path.replaceAll(/:\w+/g, '0198')), path).toBe(service)
  })
})

test.each([
  ['/support-points/de-meeuw/pictures', 5],
  ['/support-point-imports', 20],
  ['/support-points/de-meeuw', 1],
  ['/support-points/de-meeuw/pictures/more', 1],
])('to %s at most %d MB is sent', (path, megabytes) => {
  expect(largestBodyAt(path)).toBe(megabytes * 1024 * 1024)
})

describe('another website cannot act with our cookie', () => {
  const whence = (more: object) => ({ origin: undefined, site: undefined, host: 'omzien.example', ...more })
  test.each([
    ['our own address', { origin: 'https://omzien.example' }, false],
    ['the address it was asked at', { origin: 'http://192.168.1.7:8080', host: '192.168.1.7:8080' }, false],
    ['the public address behind a proxy', { origin: 'https://omzien.example', host: 'gateway:8080' }, false],
    ['no browser', {}, false],
    ['another site', { origin: 'https://evil.example' }, true],
    ['our name with another port', { origin: 'https://omzien.example:444' }, true],
    ['our name inside another', { origin: 'https://omzien.example.evil.example' }, true],
    ['a page without an address', { origin: 'null' }, true],
    ['an old browser that hides it, from elsewhere', { site: 'cross-site' }, true],
    ['a sister site', { site: 'same-site' }, true],
    ['our own page, without Origin', { site: 'same-origin' }, false],
    ['typed into the address bar', { site: 'none' }, false],
  ])('%s', (_, more, foreign) => {
    expect(isForeign(whence(more), 'https://omzien.example/')).toBe(foreign)
  })
})

test('the session is found among other cookies, and only by its own name', () => {
  expect(sessionOf('a=1; omzien=abc.def%3D; b=2')).toBe('abc.def%3D')
  expect(sessionOf('omzien.state=x; omzien=abc')).toBe('abc')
  expect(sessionOf('xomzien=abc')).toBeUndefined()
  expect(sessionOf('omzien=')).toBeUndefined()
  expect(sessionOf(undefined)).toBeUndefined()
})

test('a key says who asks, whatever else comes along; a token that is no key says nothing', () => {
  const cookie = 'omzien=abc'
  expect(credentialOf({ cookie })).toMatchObject({ kind: 'cookie', secret: 'abc' })
  expect(credentialOf({ cookie, authorization: 'Bearer omz_k' })).toMatchObject({ kind: 'key', secret: 'omz_k' })
  expect(credentialOf({ cookie, 'x-api-key': 'omz_k' })).toMatchObject({ headers: { 'x-api-key': 'omz_k' } })
  expect(credentialOf({ cookie, authorization: 'Bearer eyJhbGciOi' })).toMatchObject({ kind: 'cookie' })
  expect(credentialOf({ authorization: 'Bearer eyJhbGciOi' })).toBeUndefined()
})

test('nobody outside can say who they are or where they come from', () => {
  for (const header of [
    'authorization',
    'x-api-key',
    'x-forwarded-for',
    'x-forwarded-host',
    'forwarded',
    'x-omzien-person',
  ])
    expect(isOurs(header)).toBe(true)
  for (const header of ['cookie', 'x-request-id', 'idempotency-key', 'accept-language'])
    expect(isOurs(header)).toBe(false)
})

test('the base map may be loaded from its own hosts', () => {
  expect(tileSources('https://service.pdok.nl/brt/{z}/{x}/{y}.png')).toEqual(['https://service.pdok.nl'])
  expect(tileSources('https://{s}.tile.example.org/{z}/{x}/{y}.png')).toEqual(['https://*.tile.example.org'])
  expect(tileSources('/tiles/{z}/{x}/{y}.png')).toEqual([])
})
