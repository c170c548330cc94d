import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type TestRuntime, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Address, AddressSuggestions } from '../../contracts/api/addresses.ts'
import { places } from '../service.ts'

/** Speaks as PDOK's Locatieserver does, or not at all. */
let pdok: Server
let pdokUrl: string
const asked: URL[] = []
let behaviour: (url: URL, answer: ServerResponse) => void

const docs = [
  {
    type: 'adres',
    id: 'adr-1',
    weergavenaam: 'Rijnstraat 58, 1079HJ Amsterdam',
    centroide_ll: 'POINT(4.9068 52.3462)',
  },
  { type: 'weg', id: 'weg-2', weergavenaam: 'Rijnstraat, Amsterdam', score: 7.1 },
  { type: 'perceel', id: 'pcl-3', weergavenaam: 'Amsterdam AC 1234' },
]
const say = (answer: ServerResponse, found: object[]) => {
  answer.setHeader('content-type', 'application/json')
  answer.end(JSON.stringify({ response: { numFound: found.length, start: 0, docs: found }, highlighting: {} }))
}
const speak = (url: URL, answer: ServerResponse) => {
  const [id, lat] = [url.searchParams.get('id'), Number(url.searchParams.get('lat'))]
  if (url.pathname.endsWith('/suggest')) return say(answer, docs)
  if (url.pathname.endsWith('/reverse')) return say(answer, lat > 52.3 && lat < 52.4 ? docs.slice(0, 1) : [])
  return say(answer, id === 'weg-2' ? [{ ...docs[1], centroide_ll: 'POINT(4.9065 52.3441)' }] : [])
}

beforeAll(async () => {
  pdok = createServer((request, answer) => {
    const url = new URL(request.url ?? '', 'http://pdok')
    asked.push(url)
    behaviour(url, answer)
  })
  await new Promise<void>(ready => pdok.listen(0, '127.0.0.1', ready))
  pdokUrl = `http://127.0.0.1:${(pdok.address() as AddressInfo).port}/search/v3_1`
})
afterAll(() => {
  pdok.closeAllConnections()
  pdok.close()
})

let app: TestRuntime
const start = async (env: Record<string, string>) => {
  app = await testRuntime({ services: [places], env })
}
const visit = (path: string) => app.runtime.http.inject({ url: `/api/v1${path}` })
const type = async (q: string, more = '') =>
  (await visit(`/addresses?q=${encodeURIComponent(q)}${more}`)).json<AddressSuggestions>()
const labels = ({ items }: AddressSuggestions) => items.map(({ label }) => label)

describe('with the national address service', () => {
  beforeAll(() => start({ GEOCODER: 'auto', GEOCODER_URL: pdokUrl, LOG_LEVEL: 'silent' }))
  afterAll(() => app.stop())
  beforeEach(() => {
    asked.length = 0
    behaviour = speak
  })

  it('shows addresses and streets, and below them what is known here', async () => {
    const answer = await type('Rijn')
    expect(answer.source).toBe('pdok')
    expect(labels(answer)).toEqual(['Rijnstraat 58, 1079HJ Amsterdam', 'Rijnstraat, Amsterdam', 'Rijn 58'])
    expect(answer.items[0]).toMatchObject({ kind: 'address', place: { lat: 52.3462, lon: 4.9068 } })
    expect(answer.items[1]).not.toHaveProperty('place')
  })

  it('asks for it once, and tells no more than a rough place of who asks', async () => {
    await type('Rijnstr', '&near=52.36871,4.91234')
    await type('rijnstr ', '&near=52.36871,4.91234')
    expect(
      asked.map(({ searchParams }) => [searchParams.get('q'), searchParams.get('lat'), searchParams.get('lon')]),
    ).toEqual([['rijnstr', '52.37', '4.91']])
  })

  it.each([
    ['type:* OR "rijn"', 'type or rijn'],
    ['-rijn {!lucene} (58)', 'rijn lucene 58'],
    ["Van 't Hofflaan 12-3", "van 't hofflaan 12-3"],
  ])('sends %j on as %j: a search language is nobody’s address', async (typed, sent) => {
    await type(typed)
    expect(asked[0]?.searchParams.get('q')).toBe(sent)
  })

  it('says where a suggestion is, in which areas', async () => {
    const found = (await visit('/addresses/weg-2')).json<Address>()
    expect(found).toMatchObject({
      label: 'Rijnstraat, Amsterdam',
      place: { lat: 52.3441, lon: 4.9065 },
      outside: false,
    })
    expect(found.areas).toContain('stadsdeel-zuid')
    expect((await visit('/addresses/adr-unheard-of')).statusCode).toBe(404)
    expect((await visit('/addresses/..%2F..%2Fadmin')).statusCode).toBe(404)
  })

  it('says which address is at a point, or else its area', async () => {
    const at = (near: string) => visit(`/addresses/at-point?near=${near}`)
    expect((await at('52.3461,4.9067')).json<Address>().label).toBe('Rijnstraat 58, 1079HJ Amsterdam')
    behaviour = (_url, answer) => say(answer, [])
    expect((await at('52.3461,4.9067')).json<Address>()).toMatchObject({ id: 'area:stadsdeel-zuid' })
    expect((await at('51.9,4.4')).statusCode).toBe(404)
    expect((await at('95,4.4')).statusCode).toBe(400)
  })
})

describe.each<[string, typeof behaviour, number]>([
  ['is slow', () => {}, 1],
  ['is broken', (_url, answer) => void answer.writeHead(500).end('oops'), 1],
  ['says something else', (_url, answer) => void answer.end('<html>Onderhoud</html>'), 1],
  ['is away', (_url, answer) => void answer.destroy(), 1],
])('when the national address service %s', (_what, itsWay, times) => {
  beforeAll(() => start({ GEOCODER: 'auto', GEOCODER_URL: pdokUrl, LOG_LEVEL: 'silent' }))
  afterAll(() => app.stop())

  it('finds what is known here, and does not ask again for a while', async () => {
    asked.length = 0
    behaviour = itsWay
    const began = performance.now()
    const answers = [await type('Rijnstraat'), await type('Rijnstraat 5'), await type('bosshardt')]
    expect(performance.now() - began).toBeLessThan(4_000)
    expect(answers.map(({ source }) => source)).toEqual(['local', 'local', 'local'])
    expect(answers.map(labels)).toEqual([['Rijnstraat 58', 'Rijnstraat'], ['Rijnstraat 58'], ['Bij Bosshardt']])
    expect((await visit('/addresses/adr-1')).statusCode).toBe(404)
    expect((await visit('/addresses/at-point?near=52.3461,4.9067')).json<Address>().id).toBe('area:stadsdeel-zuid')
    expect(asked).toHaveLength(times)
  })
})

describe('with what is known here only', () => {
  beforeAll(() => start({ GEOCODER: 'local', GEOCODER_URL: pdokUrl }))
  afterAll(() => app.stop())

  it.each([
    ['oost', ['Oost']],
    ['ZÜID', ['Zuid', 'Zuidoost']],
    ['bosshardt bij', ['Bij Bosshardt']],
    ['%', []],
    ['nergens', []],
  ])('typing %s finds %j', async (q, found) => {
    expect(labels(await type(q.padEnd(2)))).toEqual(found)
  })

  it('every suggestion can be looked up', async () => {
    const items = [...(await type('rijn')).items, ...(await type('zuid')).items]
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['support-point', 'address', 'street', 'area']))
    for (const { id, label, place } of items)
      expect((await visit(`/addresses/${encodeURIComponent(id)}`)).json()).toMatchObject({ id, label, place })
  })

  it('asks nobody', async () => {
    asked.length = 0
    await type('Rijnstraat 58')
    expect(asked).toEqual([])
  })

  it('is refused to who asks without end', async () => {
    await app.stop()
    await start({ GEOCODER: 'local', OMZIEN_DEMO: 'false', RATE_POSTING: '1' })
    // Half a minute until the next is half a minute only while no second passes.
    const still = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
    onTestFinished(() => still.mockRestore())
    for (let n = 0; n < 20; n++) expect((await visit('/addresses?q=zuid')).statusCode).toBe(200)
    const refused = await visit('/addresses?q=zuid')
    expect([refused.statusCode, Number(refused.headers['retry-after'])]).toEqual([429, 30])
  })
})
