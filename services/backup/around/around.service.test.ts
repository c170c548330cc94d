import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { looksAt } from '../../../infra/testing/looks.ts'
import { type Crew, Night } from '../../../infra/testing/night.ts'
import { type TestAsker, testRuntime } from '../../../infra/testing/runtime.ts'
import { inNoord, inOost } from '../../../infra/testing/town.ts'
import type { CallBackground, CrisisCard, NearCall } from '../../contracts/api/backup-calls.ts'
import { backup } from '../service.ts'

const card: CrisisCard = {
  ...{ signs: 'Ik slaap niet en praat snel.', helps: 'Rustig praten, thee.', avoid: 'Niet aanraken.', shared: true },
}

let night: Night
let crew: Crew
let fatma: TestAsker
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup], env: { RATE_POSTING: '1000' } }))
  crew = await night.crew()
  fatma = await night.person(['resident'], 'Fatma', ['stadsdeel-oost'])
})
afterAll(() => night?.stop())

const remove = (who: TestAsker, url: string) =>
  night.app.runtime.http.inject({
    ...{ method: 'DELETE', url: `/api/v1${url}`, headers: { authorization: `Bearer ${who.token}` } },
  })
const background = async (who: TestAsker, id: string) => {
  const answer = await who.get(`/backup-calls/${id}/background`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<CallBackground>()
}
describe('my crisis card', () => {
  test('is mine to write, read and throw away, and nobody can read it in the database', async () => {
    expect((await fatma.get('/me/crisis-card')).json()).toBeNull()
    expect((await fatma.put('/me/crisis-card', card)).json()).toEqual(card)
    expect((await fatma.get('/me/crisis-card')).json()).toEqual(card)
    const [row] = await night.query<{ row: string }>('select c::text as row from backup.crisis_card c')
    expect(row?.row).not.toMatch(/thee|slaap/)
    expect((await remove(fatma, '/me/crisis-card')).statusCode).toBe(204)
    expect((await fatma.get('/me/crisis-card')).json()).toBeNull()
  })

  test('goes when its owner does', async () => {
    const gone = await night.person(['resident'], 'Weg')
    await gone.put('/me/crisis-card', card)
    await night.town.tell({ type: 'person.erased', subject: gone.asker.id, data: {} })
    const rows = await night.query('select 1 from backup.crisis_card where person_id = $1', [gone.asker.id])
    expect(rows).toEqual([])
  })
})

describe('from within a call about somebody', () => {
  const [duo] = [() => crew.first[0]]

  test('the team sees the card they share and their earlier calls, and every look is written down', async () => {
    await fatma.put('/me/crisis-card', card)
    const earlier = await night.report({ aboutMe: true }, fatma)
    await night.act(duo(), earlier.id, 'acknowledge')
    await night.act(duo(), earlier.id, 'arrive')
    await night.act(duo(), earlier.id, 'close', { outcome: 'calmed-down', visited: true, report: 'Thee gedronken.' })
    const { id } = await night.report({ aboutMe: true }, fatma)
    const other = await night.report({ aboutMe: true }, await night.person(['resident'], 'Ander'))
    const before = await looksAt(night.app.databaseUrl, fatma.asker.id)

    expect(await background(duo(), id)).toEqual({
      crisisCard: card,
      earlier: [{ id: earlier.id, createdAt: earlier.createdAt, outcome: 'calmed-down', report: 'Thee gedronken.' }],
    })
    await background(duo(), id)
    const looks = (await looksAt(night.app.databaseUrl, fatma.asker.id)).slice(before.length)
    expect(looks).toEqual([1, 2].map(() => ({ actor: duo().asker.id, action: 'looked-at-card', subject: id })))
    const history = await night.history(duo(), id)
    expect(history.filter(what => what === 'looked-at-card')).toHaveLength(1)
    expect(await background(duo(), other.id)).toEqual({ crisisCard: null, earlier: [] })
  })

  test('a card that is not shared is not shown, and a neighbour’s card never shows at a call about somebody else', async () => {
    await fatma.put('/me/crisis-card', { ...card, shared: false })
    const about = await night.report({ aboutMe: true }, fatma)
    expect((await background(duo(), about.id)).crisisCard).toBeNull()
    expect(await night.history(duo(), about.id)).not.toContain('looked-at-card')
    await fatma.put('/me/crisis-card', card)
    const { id } = await night.report({}, fatma)
    expect(await background(duo(), id)).toEqual({ crisisCard: null, earlier: [] })
  })

  test('who reported it, and a manager, do not get to see it', async () => {
    const { id } = await night.report({ aboutMe: true }, fatma)
    for (const who of [fatma, crew['manager-on-call'][0]])
      expect((await who.get(`/backup-calls/${id}/background`)).statusCode).toBe(403)
  })
})

describe('what is near a call', () => {
  const near = async (id: string) => (await crew.first[0].get(`/backup-calls/${id}/near`)).json<NearCall>()
  const point = (id: string, place: object, revision = 1, name = id, more = {}) =>
    night.town.tell({
      type: 'support-point.defined',
      subject: id,
      data: { revision, name, place: place as never, functions: ['quiet-room'], neighboursWelcome: true, ...more },
    })

  test('is the support points, nearest first, as they were last defined', async () => {
    await point('in-noord', inNoord)
    await point('in-oost', inOost, 2, 'Huis in Oost')
    await point('in-oost', inOost, 1, 'Oude naam')
    const { id } = await night.report({ where: { place: inOost } })
    const { supportPoints } = await near(id)
    expect(supportPoints.map(({ name, distance }) => [name, Math.round(distance / 100)])).toEqual([
      ['Huis in Oost', 0],
      ['in-noord', 45], // 0.04 degrees of latitude: 4.45 km
    ])
  })

  test('is the support point that is open now before the one next door that is not, or is there no more', async () => {
    await point('in-oost', inOost, 3, 'Huis in Oost', { hours: 'off' })
    await point('in-noord', inNoord, 2, 'Dag en nacht in Noord', { hours: '24/7' })
    await point('weg', inOost, 1, 'Weg', { gone: true })
    const { id } = await night.report({ where: { place: inOost } })
    expect((await near(id)).supportPoints.map(({ name, opening }) => [name, opening?.open])).toEqual([
      ['Dag en nacht in Noord', true],
      ['Huis in Oost', false],
    ])
  })

  test('is nothing while nobody knows where the call is', async () => {
    const { id } = await night.report({ where: undefined })
    expect((await near(id)).supportPoints).toEqual([])
  })
})
