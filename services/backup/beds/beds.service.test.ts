import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Crew, Night } from '../../../infra/testing/night.ts'
import { testRuntime } from '../../../infra/testing/runtime.ts'
import type { BackupTimelineEntry } from '../../contracts/api/backup-calls.ts'
import type { HandoverPage } from '../../contracts/api/backup-watch.ts'
import type { StayState } from '../../contracts/events/respite.ts'
import { timeZone } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { StayEvent } from '../rules/call-bed.ts'
import { backup } from '../service.ts'

const locationId = newId()
const heldUntil = '2026-12-01T03:30:00.000Z'

let night: Night
let crew: Crew
beforeAll(async () => {
  night = await Night.build(await testRuntime({ services: [backup], env: { RATE_POSTING: '1000' } }))
  crew = await night.crew()
  await locate('Het Logeerhuis', 2)
  await locate('Oude naam', 1)
})
afterAll(() => night?.stop())

const locate = (name: string, revision: number) => {
  const place = { lat: 52.355, lon: 4.925 }
  const data = { revision, name, place, areas: [], organisationId: '', closed: false }
  return night.town.tell({ type: 'respite-location.changed', subject: locationId, data })
}

/** What the service of beds tells of a stay. */
const tell = (type: StayEvent, stayId: string, parts: Partial<StayState>, actor?: string) => {
  const data: StayState = {
    ...({ revision: 1, status: 'held', kind: 'time-out', bedId: newId(), locationId } as const),
    ...{ period: { from: '2026-12-01', to: '2026-12-04' }, ...parts },
  }
  return night.town.tell({ type, subject: stayId, data, ...(actor ? { actor } : {}) })
}

/** A call with a bed that one of the duo holds for it. */
const withBed = async () => {
  const [lead] = crew.first
  const { id, by } = await night.report()
  const stayId = newId()
  await tell('stay.held', stayId, { backupCallId: id, heldUntil }, lead.asker.id)
  return { id, by, stayId, lead }
}

describe('a bed that is taken from within a call', () => {
  test('stands on the call and in its history, for the team and not for who reported it', async () => {
    const { id, by, stayId, lead } = await withBed()
    const period = { from: '2026-12-01', to: '2026-12-04' }
    const held = { stayId, status: 'held', kind: 'time-out', location: 'Het Logeerhuis', period, heldUntil }
    expect((await night.read(lead, id)).bed).toEqual(held)
    expect((await night.read(by, id)).bed).toBeUndefined()

    await tell('stay.reserved', stayId, { backupCallId: id, revision: 2, status: 'reserved' }, lead.asker.id)
    expect((await night.read(lead, id)).bed).toMatchObject({ stayId, status: 'reserved' })
    const { items } = (await lead.get(`/backup-calls/${id}/timeline`)).json<{ items: BackupTimelineEntry[] }>()
    expect(items.slice(-2).map(({ what, text, person }) => [what, text, person?.name])).toEqual([
      ['bed-taken', 'Het Logeerhuis', 'first A'],
      ['bed-reserved', 'Het Logeerhuis', 'first A'],
    ])
    const [row] = await night.query<{ row: string }>(
      "select t::text as row from backup.timeline_entry t where call_id = $1 and what = 'bed-taken'",
      [id],
    )
    expect(row?.row).not.toContain('Logeerhuis')
  })

  test('stands in the handover of the morning with its location, and how it is then', async () => {
    const { id, stayId, lead } = await withBed()
    const bedInHandover = async () => {
      const date = night.app.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
      const mornings = [date, date.add({ days: 1 })].map(day => lead.get(`/handovers?date=${day}`))
      const pages = (await Promise.all(mornings)).map(answer => answer.json<HandoverPage>())
      const items = pages.flatMap(page => page.items.flatMap(handover => handover.items))
      return items.find(({ callId }) => callId === id)?.bed
    }
    expect(await bedInHandover()).toMatchObject({ stayId, status: 'held', location: 'Het Logeerhuis' })
    await tell('stay.arrived', stayId, { backupCallId: id, revision: 2, status: 'in-house' }, lead.asker.id)
    expect(await bedInHandover()).toMatchObject({ stayId, status: 'in-house', location: 'Het Logeerhuis' })
  })

  test('tells its call when it goes, live and with the whole state of the call', async () => {
    const { id, stayId, lead } = await withBed()
    await tell('stay.expired', stayId, { backupCallId: id, revision: 2, status: 'expired' })
    expect((await night.read(lead, id)).bed).toMatchObject({ stayId, status: 'expired' })
    expect((await night.history(lead, id)).slice(-2)).toEqual(['bed-taken', 'bed-expired'])
    const noted = (await night.town.eventsOf(id)).filter(({ type }) => type === 'backup-call.noted')
    expect(noted).toHaveLength(2)
    expect(noted.at(-1)).toMatchObject({ actor: null, data: { status: 'alerted', revision: 3 } })
    expect(noted.at(-1)?.audience).toEqual(expect.arrayContaining(['night-team', 'shift-lead']))
  })

  test('that was given back makes room for another, which is the one that shows', async () => {
    const { id, stayId, lead } = await withBed()
    const second = newId()
    await tell('stay.held', second, { backupCallId: id })
    await tell('stay.cancelled', second, { backupCallId: id, revision: 2, status: 'cancelled' })
    expect((await night.read(lead, id)).bed?.stayId).toBe(stayId)
    await tell('stay.cancelled', stayId, { backupCallId: id, revision: 2, status: 'cancelled' })
    expect((await night.read(lead, id)).bed).toMatchObject({ stayId: second, status: 'cancelled' })
  })

  test('is known by its latest news, in whatever order that arrives, and nothing is left out of the history', async () => {
    const { id } = await night.report()
    const stayId = newId()
    await tell('stay.arrived', stayId, { backupCallId: id, revision: 3, status: 'in-house' })
    await tell('stay.held', stayId, { backupCallId: id, revision: 1, heldUntil })
    const call = await night.read(crew.first[0], id)
    expect(call.bed).toMatchObject({ stayId, status: 'in-house' })
    expect(call.bed).not.toHaveProperty('heldUntil')
    expect(await night.history(crew.first[0], id)).toEqual(expect.arrayContaining(['bed-taken', 'bed-arrived']))
  })

  test('wakes nobody: the escalation of the call goes on as it was', async () => {
    const { id, stayId } = await withBed()
    const before = await night.messages(id)
    const { stepDue } = await night.read(crew.first[0], id)
    await tell('stay.expired', stayId, { backupCallId: id, revision: 2, status: 'expired' })
    expect(await night.messages(id)).toEqual(before)
    expect((await night.read(crew.first[0], id)).stepDue).toBe(stepDue)
  })

  test('of a call we do not know, or of none, changes nothing and stops nothing', async () => {
    await tell('stay.held', newId(), {})
    await tell('stay.held', newId(), { backupCallId: newId() })
    const { id, lead, stayId } = await withBed()
    await tell('stay.no-show', stayId, { backupCallId: id, revision: 2, status: 'no-show' })
    expect((await night.history(lead, id)).at(-1)).toBe('bed-gone')
  })
})
