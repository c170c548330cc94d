import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Omzien, startOmzien } from '../support/omzien.ts'
import { alwaysAvailable, newPerson, type Person } from '../support/person.ts'

const home = { lat: 52.3615, lon: 4.9295 } // Oost, and nobody of the demo lives here
const walk = {
  kind: 'walk',
  text: 'Zullen we samen een rondje door het park lopen?',
  place: home,
  address: 'Voorbeeldstraat 1',
}

interface Request {
  id: string
  status: string
  step: string
  place: { lat: number; lon: number; radius?: number }
  text?: string
  address?: string
  helper?: { id: string }
  suggestions?: { name: string }[]
}
interface Offer {
  id: string
  status: string
  helpRequestId: string
}
interface List<T> {
  items: T[]
}

let omzien: Omzien
beforeAll(async () => {
  omzien = await startOmzien({ RATE_POSTING: '1000000' })
}, 120_000)
afterAll(() => omzien?.stop(), 60_000)

const helperAt = async (place = home): Promise<Person> => {
  const helper = await newPerson(omzien.url, ['resident'], place)
  const saved = await helper.put('/me/helper-profile', alwaysAvailable(place, ['walk']))
  expect(saved.status, JSON.stringify(saved.body)).toBe(200)
  return helper
}

describe('from a help request to a match', () => {
  it('the first who says yes comes, both see it live, and the second is told kindly', async () => {
    const [asker, first, second] = [await newPerson(omzien.url, ['resident'], home), await helperAt(), await helperAt()]
    const [atAsker, atFirst, atSecond] = [await asker.live(), await first.live(), await second.live()]

    const posted = await asker.post<Request>('/help-requests', walk)
    expect(posted).toMatchObject({ status: 201, body: { status: 'open', step: 'neighbours', text: walk.text } })
    const { id } = posted.body
    const isOffer = (frame: { type: string; data: Record<string, unknown> }) =>
      frame.type === 'offer.proposed' && frame.data['helpRequestId'] === id
    const offered = await atFirst.next(isOffer)
    await atSecond.next(isOffer)

    const seen = await first.get<Request>(`/help-requests/${id}`)
    expect(seen.body.place.radius).toBeGreaterThanOrEqual(200)
    expect(seen.body.address).toBeUndefined()

    const accepted = await first.post<Offer>(`/offers/${offered.subject}/accept`)
    expect(accepted).toMatchObject({ status: 200, body: { status: 'accepted' } })
    expect((await first.post(`/offers/${offered.subject}/accept`)).status).toBe(200)
    await atAsker.next(frame => frame.type === 'help-request.matched' && frame.subject === id)
    expect((await asker.get<Request>(`/help-requests/${id}`)).body).toMatchObject({
      status: 'matched',
      helper: { id: first.id },
    })

    const theirs = await second.get<List<Offer>>('/me/offers')
    const late = theirs.body.items.find(offer => offer.helpRequestId === id) as Offer
    expect(await second.post(`/offers/${late.id}/accept`)).toMatchObject({
      status: 409,
      body: { code: 'already-matched' },
    })
    expect(await second.post(`/help-requests/${id}/offers`, {})).toMatchObject({
      status: 409,
      body: { code: 'already-matched' },
    })

    expect((await first.get<Request>(`/help-requests/${id}`)).body.address).toBeUndefined()
    expect((await asker.post(`/help-requests/${id}/confirm`)).status).toBe(200)
    expect((await first.get<Request>(`/help-requests/${id}`)).body).toMatchObject({
      address: walk.address,
      place: home,
    })
    expect((await asker.post(`/help-requests/${id}/complete`)).body).toMatchObject({ status: 'done' })
    for (const live of [atAsker, atFirst, atSecond]) live.close()
  })

  it('what a socket missed while it was away comes when it is back, once', async () => {
    const asker = await newPerson(omzien.url, ['resident'], home)
    const before = await asker.live()
    const one = await asker.post<Request>('/help-requests', walk)
    const last = await before.next(frame => frame.subject === one.body.id)
    before.close()
    const two = await asker.post<Request>('/help-requests', walk)
    const after = await asker.live(last.position)
    await after.next(frame => frame.subject === two.body.id)
    const positions = after.frames.map(frame => frame.position)
    expect(new Set(positions).size).toBe(positions.length)
    expect(positions).not.toContain(last.position)
    after.close()
  })

  it('somebody else’s request does not exist for who may not know of it', async () => {
    const [asker, stranger] = [
      await newPerson(omzien.url, ['resident'], home),
      await newPerson(omzien.url, ['partner']),
    ]
    const { body } = await asker.post<Request>('/help-requests', { ...walk, text: 'Ik word thuis geslagen' })
    expect(body).toMatchObject({ step: 'social-team', danger: { emergency: '112' } })
    const neighbour = await helperAt()
    expect((await neighbour.get(`/help-requests/${body.id}`)).status).toBe(404)
    expect([403, 404]).toContain((await stranger.get(`/help-requests/${body.id}`)).status)
  })
})

describe('the ladder', () => {
  it('a request that nobody takes climbs to the social team and the volunteer coordinator, with something near by', async () => {
    const asker = await newPerson(omzien.url, ['resident'], home)
    const coordinator = await newPerson(omzien.url, ['coordinator'], home)
    const { body } = await asker.post<Request>('/help-requests', { ...walk, kind: 'meal', text: 'Samen lunchen?' })
    const clock = async (advance: string) => {
      const moved = await asker.post('/demo/clock', { advance })
      expect(moved.status, JSON.stringify(moved.body)).toBe(200)
    }
    const step = async () => (await asker.get<Request>(`/help-requests/${body.id}`)).body
    await clock('PT23H')
    expect(await step()).toMatchObject({ status: 'open', step: 'neighbours' })
    // On a busy machine the clock has moved before all that became due was done.
    await clock('PT2H')
    await expect.poll(step).toMatchObject({ status: 'open', step: 'social-team' })
    await clock('PT49H')
    await expect.poll(step).toMatchObject({ status: 'open', step: 'volunteer-coordinator' })
    const climbed = await step()
    expect(climbed.suggestions?.length).toBeGreaterThan(0)
    const queue = await coordinator.get<List<Request>>('/help-requests?status=open&limit=100')
    expect(queue.body.items.map(request => request.id)).toContain(body.id)
  })
})
