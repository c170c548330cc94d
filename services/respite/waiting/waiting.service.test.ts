import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Guesthouse } from '../../../infra/testing/guesthouse.ts'
import { type TestAsker, testRuntime } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { NewWaiting, Stay, Waiting } from '../../contracts/api/respite-stays.ts'
import type { MessageRequest } from '../../contracts/events/notify.ts'
import { newId } from '../../kernel/ids.ts'
import { respite } from '../service.ts'

let house: Guesthouse
let team: TestAsker
beforeAll(async () => {
  house = await Guesthouse.build()
  team = await house.as('neighbourhood-team')
})
beforeEach(async () => {
  await house.query('delete from respite.waiting')
  await house.query('delete from respite.occupancy')
  await house.query('delete from respite.stay')
  await house.query('delete from respite.bed')
  await house.query('delete from respite.refusal')
  await house.query('delete from kernel.timer')
})
afterAll(() => house?.stop())

const enlist = async (parts: Partial<NewWaiting> = {}, who = team): Promise<Waiting> => {
  const answer = await who.post('/waiting-list', { kind: 'time-out', client: { groups: [] }, ...parts })
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode} ${answer.body}`)
  // So that nobody began to wait at the same moment as the next.
  await house.app.moveClock('PT1M')
  return answer.json<Waiting>()
}
const seen = async (id: string, who = team) => (await who.get(`/waiting-list/${id}`)).json<Waiting>()
const statuses = async (ids: string[]) => Promise.all(ids.map(async id => (await seen(id)).status))
const answer = async (id: string, verb: string, body: object = {}) => {
  const done = await team.post(`/waiting-list/${id}/${verb}`, body)
  if (done.statusCode !== 200) throw new Error(`${verb}: ${done.statusCode} ${done.body}`)
  return done.json<Waiting>()
}
/** A bed that is taken from today for ten nights; freed by cancelling the stay. */
const takenBed = async (parts: Parameters<Guesthouse['bed']>[0] = {}) => {
  const bedId = await house.bed(parts)
  const { id } = await house.hold(team, bedId, { kind: 'bridging', period: house.nights(0, 10) })
  await house.act(team, id, 'reserve')
  return { bedId, free: () => house.act(team, id, 'cancel') }
}
const messagesAbout = async (id: string) =>
  (await house.told(id)).filter(({ type }) => type === 'message.requested').map(({ data }) => data as MessageRequest)
/** Who looked at somebody's record, by the database's own hand: no service may read it. */
const looksAt = async (id: string) => {
  const client = await house.town.database.pool.connect()
  await client.query('set role none')
  const { rows } = await client.query('select actor, person, action from kernel.access_log where subject = $1', [id])
  client.release(true)
  return rows
}
const refused = async (body: object, who = team) => {
  const problem = (
    await who.post('/waiting-list', { kind: 'time-out', client: { groups: [] }, ...body })
  ).json<Problem>()
  return [problem.code, problem.errors?.[0]?.pointer]
}

describe('the list', () => {
  test('stands in the order of offering: bridging, then how pressing, then how long; each sees their place and why', async () => {
    const planned = await enlist({ urgency: 'planned' })
    const soon = await enlist({ urgency: 'soon', kind: 'respite' })
    const soonLater = await enlist({})
    const crisis = await enlist({ urgency: 'crisis' })
    const back = await enlist({ kind: 'bridging', urgency: 'planned' })
    const { items } = (await team.get('/waiting-list')).json<{ items: Waiting[] }>()
    expect(items.map(({ id, place }) => [id, place])).toEqual(
      [back, crisis, soon, soonLater, planned].map(({ id }, i) => [id, i + 1]),
    )
    expect(items[0]?.why).toEqual(['bridging-first'])
    expect(items[2]?.why).toEqual(['bridging-first', 'urgency', 'waiting-time'])
  })

  test('comes in pages of the same order, who was taken off last', async () => {
    const gone = await enlist({ urgency: 'crisis', kind: 'bridging' })
    await answer(gone.id, 'withdraw')
    const wanted = [await enlist({ urgency: 'crisis' }), await enlist({}), await enlist({ urgency: 'planned' })]
    const ids: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor ? `&cursor=${cursor}` : ''
      const page = (await team.get(`/waiting-list?all=true&limit=1${query}`)).json()
      ids.push(...page.items.map(({ id }: Waiting) => id))
      cursor = page.nextCursor
    }
    expect(ids).toEqual([...wanted, gone].map(({ id }) => id))
    expect((await team.get('/waiting-list?cursor=bm9uc2Vuc2U')).statusCode).toBe(400)
  })

  test('whether somebody is known makes no difference', async () => {
    const stranger = await enlist({})
    const known = await enlist({ client: { groups: [], personId: newId(), name: 'Sanne' } })
    expect([(await seen(stranger.id)).place, (await seen(known.id)).place]).toEqual([1, 2])
  })

  test('names are for the neighbourhood team of the area; who keeps a bed sees that somebody waits', async () => {
    const personId = newId()
    const client = { groups: ['psychiatry'], personId, name: 'Sanne', reference: { organisation: 'Zorg', number: '7' } }
    const { id } = await enlist({ client, near: { lat: 52.3601, lon: 4.9201 } })
    expect((await seen(id)).client).toEqual(client)
    for (const role of ['manager', 'location-staff'] as const) {
      const view = await seen(id, await house.as(role))
      expect([view.client, view.near, view.place]).toEqual([{ groups: ['psychiatry'] }, undefined, 1])
    }
    const elsewhere = await house.as('neighbourhood-team', { areas: ['stadsdeel-noord'] })
    expect((await elsewhere.get(`/waiting-list/${id}`)).statusCode).toBe(404)
    expect((await elsewhere.post(`/waiting-list/${id}/withdraw`, {})).statusCode).toBe(404)
    expect((await elsewhere.get('/waiting-list')).json().items).toEqual([])
    const [row] = await house.query<{ client: string }>('select client from respite.waiting where id = $1', [id])
    expect(row?.client).not.toContain('Sanne')
    expect(await looksAt(id)).toEqual([{ actor: team.asker.id, person: personId, action: 'read' }])
  })

  test('a wish that cannot be is refused at once, and says where', async () => {
    const yesterday = house.nights(-2, 1).from
    expect(await refused({ client: { groups: ['astronauts'] } })).toEqual(['unknown-group', '/client/groups/0'])
    expect(await refused({ features: ['ground-floor', 'pool'] })).toEqual(['unknown-feature', '/features/1'])
    expect(await refused({ from: yesterday })).toEqual(['period-in-past', '/from'])
    expect(await refused({ from: '2199-01-01' })).toEqual(['invalid-period', '/from'])
    expect(await refused({ nights: 11 })).toEqual(['stay-too-long', '/nights'])
    expect(await refused({ kind: 'respite', nights: 10 })).toEqual(['stay-too-short', '/nights'])
    expect(await refused({}, await house.as('neighbourhood-team', { areas: [] }))).toEqual(['forbidden', undefined])
  })

  test('a wish can change as long as nothing is offered, and not over what somebody else changed', async () => {
    const [first, second] = [await enlist({}), await enlist({})]
    const tag = { 'if-match': String((await team.get(`/waiting-list/${second.id}`)).headers['etag']) }
    const raised = await team.patch(`/waiting-list/${second.id}`, { urgency: 'crisis' }, tag)
    expect(raised.json()).toMatchObject({ urgency: 'crisis', place: 1, revision: 2 })
    expect((await seen(first.id)).place).toBe(2)
    const late = await team.patch(`/waiting-list/${second.id}`, { urgency: 'planned' }, tag)
    expect([late.statusCode, house.codeOf(late)]).toEqual([412, 'changed-meanwhile'])
    await house.bed()
    await team.patch(`/waiting-list/${second.id}`, { nights: 2 })
    await house.app.settled()
    const offered = await seen(second.id)
    expect(offered.status).toBe('offered')
    expect((await team.patch(`/waiting-list/${second.id}`, { nights: 3 })).statusCode).toBe(409)
  })
})

describe('a bed that becomes free', () => {
  test('goes to the first it fits; whom it does not fit stays where they are', async () => {
    const bed = await takenBed({ features: ['low-stimulus'], groups: ['psychiatry'], kinds: ['time-out', 'bridging'] })
    const otherKind = await enlist({ kind: 'respite', urgency: 'crisis' })
    const otherGroup = await enlist({ urgency: 'crisis', client: { groups: ['addiction'] } })
    const needsMore = await enlist({ urgency: 'crisis', features: ['ground-floor'] })
    const later = await enlist({ urgency: 'soon', client: { groups: ['psychiatry'] }, features: ['low-stimulus'] })
    const sooner = await enlist({ urgency: 'crisis', from: house.nights(1, 1).from, nights: 4 })
    await bed.free()
    expect(await statuses([otherKind, otherGroup, needsMore, later].map(({ id }) => id))).toEqual(
      Array.from({ length: 4 }, () => 'waiting'),
    )
    const { status, offer, place } = await seen(sooner.id)
    expect([status, place]).toEqual(['offered', 4])
    expect(offer).toMatchObject({ bedId: bed.bedId, location: 'Het Logeerhuis', period: house.nights(1, 4) })
    const stay = (await team.get(`/stays/${offer?.stayId}`)).json<Stay>()
    expect(stay).toMatchObject({ status: 'held', heldUntil: offer?.until, waitingId: sooner.id, urgency: 'crisis' })
  })

  test('who put them on the list is told, with nothing personal in it', async () => {
    const bed = await takenBed()
    const { id } = await enlist({ client: { groups: [], name: 'Sanne' } })
    await bed.free()
    const [message, ...more] = await messagesAbout(id)
    expect(more).toEqual([])
    expect(message).toMatchObject({
      urgency: 'normal',
      link: '/bedden/wachtlijst',
      messages: [{ personId: team.asker.id }],
    })
    expect(JSON.stringify(message)).not.toMatch(/Sanne|Logeerhuis/)
    const [event] = (await house.told(id)).filter(({ type }) => type === 'waiting.changed').slice(-1)
    expect(event?.audience).toEqual(
      expect.arrayContaining([`person:${team.asker.id}`, 'neighbourhood-team@stadsdeel-oost']),
    )
  })

  test('bridging overtakes a crisis that waits longer', async () => {
    const bed = await takenBed()
    const crisis = await enlist({ urgency: 'crisis' })
    const back = await enlist({ kind: 'bridging', urgency: 'planned' })
    await bed.free()
    expect(await statuses([back.id, crisis.id])).toEqual(['offered', 'waiting'])
  })

  test('declined, it goes to the next at once, and is not offered to the same again', async () => {
    const bed = await takenBed()
    const [first, second] = [await enlist({ urgency: 'crisis' }), await enlist({})]
    await bed.free()
    const declined = await answer(first.id, 'decline', { reason: 'Te ver weg.' })
    expect(declined).toMatchObject({ status: 'waiting', place: 1, declined: 1 })
    expect((await seen(second.id)).offer?.bedId).toBe(bed.bedId)
    await answer(second.id, 'decline')
    await house.app.settled()
    expect(await statuses([first.id, second.id])).toEqual(['waiting', 'waiting'])
    await house.bed()
    await house.hold(team, bed.bedId)
  })

  test('accepted, it is theirs, and they wait no more', async () => {
    const bed = await takenBed()
    const { id } = await enlist({ client: { groups: [], name: 'Sanne' } })
    await bed.free()
    const { offer } = await seen(id)
    expect(await answer(id, 'accept')).toMatchObject({ status: 'placed', place: null, why: [] })
    expect((await answer(id, 'accept')).status, 'repeated').toBe('placed')
    const stay = (await team.get(`/stays/${offer?.stayId}`)).json<Stay>()
    expect([stay.status, stay.client.name]).toEqual(['reserved', 'Sanne'])
    expect((await team.post(`/waiting-list/${id}/decline`, {})).statusCode).toBe(409)
    expect((await team.get('/waiting-list')).json().items).toEqual([])
  })

  test('reserved or let go from the stay itself, the list follows', async () => {
    const [one, other] = [await takenBed(), await takenBed()]
    const [first, second] = [await enlist({ urgency: 'crisis' }), await enlist({})]
    await one.free()
    await other.free()
    await house.act(team, String((await seen(first.id)).offer?.stayId), 'reserve')
    await house.act(team, String((await seen(second.id)).offer?.stayId), 'cancel')
    expect(await statuses([first.id, second.id])).toEqual(['placed', 'waiting'])
  })

  test('whoever was offered it and is taken off the list leaves it to the next', async () => {
    const bed = await takenBed()
    const [first, second] = [await enlist({ urgency: 'crisis' }), await enlist({})]
    await bed.free()
    expect((await answer(first.id, 'withdraw')).status).toBe('withdrawn')
    expect((await answer(first.id, 'withdraw')).status, 'repeated').toBe('withdrawn')
    expect((await seen(second.id)).status).toBe('offered')
    expect((await team.post(`/waiting-list/${first.id}/accept`, {})).statusCode).toBe(409)
  })

  test('that a front door or a limit keeps somebody out of goes past them, and they stay first', async () => {
    const bed = await takenBed()
    const neighbour = await house.bed()
    await house.hold(team, neighbour, { period: house.nights(0, 9), client: { groups: ['psychiatry'] } })
    const clashes = await enlist({ urgency: 'crisis', client: { groups: ['addiction'] } })
    const fits = await enlist({})
    await bed.free()
    expect(await statuses([clashes.id, fits.id])).toEqual(['waiting', 'offered'])
    expect((await seen(clashes.id)).place).toBe(1)
  })

  test('for tonight, when it was taken until this morning: who waits is offered it without anything having happened', async () => {
    const bedId = await house.bed()
    await house.query(
      `insert into respite.occupancy (id, is_block, bed_id, location_id, front_door, during)
       values ($1, true, $2, $3, '', tstzrange($4::timestamptz - interval '2 days', $4::timestamptz + interval '20 hours'))`,
      [newId(), bedId, house.locationId, house.app.clock.now().toString()],
    )
    const { id } = await enlist({})
    await house.app.settled()
    expect((await seen(id)).status).toBe('waiting')
    expect((await team.patch(`/waiting-list/${id}`, { nights: 2 })).statusCode).toBe(200)
    await house.app.moveClock('PT48H')
    expect((await seen(id)).offer?.bedId).toBe(bedId)
    await answer(id, 'decline')
    expect((await team.patch(`/waiting-list/${id}`, { nights: 3 })).statusCode, 'waited past the first night').toBe(200)
  })
})

describe('somebody for whom a bed is free', () => {
  test('is offered it at once, the nearest first', async () => {
    const far = await house.location({ name: 'Ver weg' })
    await house.query('update respite.location set lat = 52.40 where id = $1', [far])
    await house.bed({ locationId: far })
    const near = await house.bed()
    const offered = await enlist({ near: { lat: 52.356, lon: 4.926 } })
    expect([offered.status, offered.offer?.bedId]).toEqual(['offered', near])
    await answer(offered.id, 'decline')
    await house.app.settled()
    expect((await seen(offered.id)).offer?.location).toBe('Ver weg')
  })

  test('and being put on the list counts once as refused for lack of a bed; an offer counts for nothing', async () => {
    const counted = () =>
      house.query<{ why: string; kind: string; nights: number }>(
        'select why, kind, nights from respite.refusal order by id',
      )
    await enlist({ kind: 'respite', nights: 14 })
    const bedId = await house.bed({ kinds: ['time-out'] })
    await enlist({})
    expect(await counted()).toEqual([{ why: 'no-bed', kind: 'respite', nights: 14 }])
    await team.post('/stays', house.stay(bedId, { period: house.nights(0, 4) }))
    expect(await counted()).toEqual([
      { why: 'no-bed', kind: 'respite', nights: 14 },
      { why: 'bed-taken', kind: 'time-out', nights: 4 },
    ])
  })
})

describe('at the same moment', () => {
  test('two beds come free and one waits: one offer; two wait: one each', async () => {
    for (let round = 0; round < 6; round++) {
      const beds = []
      for (const name of ['een', 'twee', 'drie', 'vier'])
        beds.push(await takenBed({ locationId: await house.location({ name }) }))
      const waiting = [await enlist({ urgency: 'crisis' }), ...(round % 2 ? [await enlist({})] : [])]
      await Promise.all(beds.map(bed => bed.free()))
      const held = await house.query<{ waiting_id: string }>(
        "select waiting_id from respite.stay where status = 'held' and waiting_id is not null",
      )
      expect(held.map(({ waiting_id }) => waiting_id).toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
      for (const { id } of waiting) await answer(id, 'accept')
      await house.query('delete from respite.occupancy')
      await house.query("update respite.bed set removed_on = '2020-01-02'")
    }
  })

  test('a bed comes free and somebody is put on the list: neither misses the other', async () => {
    for (let round = 0; round < 8; round++) {
      const bed = await takenBed()
      const [, put] = await Promise.all([
        bed.free(),
        team.post('/waiting-list', { kind: 'time-out', client: { groups: [] } }),
      ])
      const { id } = put.json<Waiting>()
      await expect.poll(async () => (await seen(id)).offer?.bedId).toBe(bed.bedId)
      await answer(id, 'accept')
    }
  })

  test('who is put on the list while a bed is coming free waits until that is settled, and is offered it', async () => {
    const { bedId } = await takenBed()
    const waitingLocks = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`
    const freeing = await house.town.database.pool.connect()
    await freeing.query('set role none')
    await freeing.query('begin')
    await freeing.query("select pg_advisory_xact_lock(hashtextextended('bed waiting list', 0))")
    await freeing.query('delete from respite.occupancy where bed_id = $1', [bedId])
    const put = team.post('/waiting-list', { kind: 'time-out', client: { groups: [] } })
    const isWaiting = async () => (await freeing.query(waitingLocks)).rowCount
    await expect.poll(isWaiting).toBe(1)
    await freeing.query('commit')
    freeing.release(true)
    const { id } = (await put).json<Waiting>()
    await expect.poll(async () => (await seen(id)).offer?.bedId).toBe(bedId)
  })

  test('whom somebody is finding a bed right then holds up no other, and is looked at as soon as that is settled', async () => {
    const bed = await takenBed()
    const { id } = await enlist({ client: { groups: [], reference: { organisation: 'Zorg', number: '7' } } })
    const [row] = await house.query<{ client_keys: string[] }>('select client_keys from respite.waiting')
    const finding = await house.town.database.pool.connect()
    await finding.query('begin')
    await finding.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`bed client ${row?.client_keys[0]}`])
    await bed.free()
    expect((await seen(id)).status).toBe('waiting')
    await finding.query('commit')
    finding.release(true)
    await expect.poll(async () => (await seen(id)).offer?.bedId).toBe(bed.bedId)
  })

  test('an offer is accepted and declined, or accepted twice: one answer holds', async () => {
    for (let round = 0; round < 4; round++) {
      const bed = await takenBed()
      const { id } = await enlist({ urgency: 'crisis' })
      await bed.free()
      const answers = await Promise.all(
        ['accept', 'decline', 'accept', 'withdraw'].map(verb => team.post(`/waiting-list/${id}/${verb}`, {})),
      )
      expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
      const { status } = await seen(id)
      const [stay] = await house.query<{ status: string }>('select status from respite.stay where waiting_id = $1', [
        id,
      ])
      expect([
        ['placed', 'reserved'],
        ['waiting', 'cancelled'],
        ['withdrawn', 'cancelled'],
      ]).toContainEqual([status, stay?.status])
      if (status === 'waiting') await answer(id, 'withdraw')
    }
  })
})

test('somebody who is erased waits no more, and nobody sees that it was them', async () => {
  const personId = newId()
  const bed = await takenBed()
  const about = { groups: [], personId, name: 'Sanne' }
  const [offered, waits] = [await enlist({ client: about, urgency: 'crisis' }), await enlist({ client: about })]
  const next = await enlist({})
  await bed.free()
  await house.town.tell({ type: 'person.erased', subject: personId, data: {} })
  expect(await statuses([offered.id, waits.id, next.id])).toEqual(['withdrawn', 'withdrawn', 'offered'])
  expect((await seen(offered.id)).client).toEqual({ groups: [] })
})

test('an offer that runs out goes to the next, also when no process was there at the time', async () => {
  const bed = await takenBed()
  const [first, second] = [await enlist({ urgency: 'crisis' }), await enlist({})]
  await bed.free()
  // For the process that made the offer no time passes; one that starts five hours later finds it.
  const later = await testRuntime({
    services: [respite],
    databaseUrl: house.app.databaseUrl,
    env: { OMZIEN_DEMO: 'false' },
  })
  try {
    later.clock.offset = house.app.clock.offset.add({ hours: 5 })
    await later.settled()
    expect(await seen(first.id)).toMatchObject({ status: 'waiting', place: 1, declined: 1 })
    expect((await seen(second.id)).offer?.bedId).toBe(bed.bedId)
    const subjects = (await messagesAbout(first.id)).map(({ subject }) => subject.nl)
    expect(subjects).toEqual(['Er is een bed vrij', 'Het bed is niet langer bewaard'])
  } finally {
    await later.stop()
  }
})
