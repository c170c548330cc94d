import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { anOrganisation, PointKeeping } from '../../../infra/testing/point-keeping.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { SupportPointPage, SupportPointReport } from '../../contracts/api/support-points.ts'

const organisationId = anOrganisation()
let keeping: PointKeeping
let staff: TestAsker
let coordinator: TestAsker
beforeAll(async () => {
  keeping = await PointKeeping.build({ RATE_POSTING: '5', OMZIEN_DEMO: 'true' })
  staff = await keeping.person({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId }, 'Fatima')
  coordinator = await keeping.person({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
})
afterAll(() => keeping?.stop())

type Page = { items: SupportPointReport[] }
const aPoint = async () => {
  const { id } = await keeping.add(staff)
  await coordinator.post(`/support-points/${id}/approve`, {})
  await keeping.told()
  return id
}
const reportsOf = async (who: TestAsker, id: string) =>
  (await who.get(`/support-point-reports?supportPoint=${id}`)).json<Page>().items

test('a visitor says what is wrong; who keeps it hears that once, sees it and puts it right', async () => {
  const id = await aPoint()
  const said = { kind: 'hours', text: 'Op dinsdag is de deur dicht' }
  const made = await keeping.visit('POST', `/support-points/${id}/reports`, said)
  expect(made.statusCode, made.body).toBe(201)
  await keeping.visit('POST', `/support-points/${id}/reports`, { kind: 'contact' })
  expect(await keeping.told()).toEqual([
    { to: staff.asker.id, subject: 'Er klopt iets niet aan een steunpunt', link: '/steunpunten' },
  ])
  const [second, first] = await reportsOf(staff, id)
  expect(first).toMatchObject({ ...said, status: 'open', supportPoint: { id, name: 'De Huiskamer' } })
  expect((await coordinator.get(`/support-points/${id}`)).json()).toMatchObject({ openReports: 2 })
  const waiting = async () =>
    (await coordinator.get('/support-points?review=true&limit=1')).json<SupportPointPage>().waiting
  // The demo's own proposal waits, too.
  expect(await waiting()).toEqual({ toReview: 1, openReports: 2 })
  const confirmed = async () => {
    const answer = await staff.post(`/support-points/${id}/confirm`, {})
    return answer.statusCode === 200 ? 200 : answer.json<Problem>().detail
  }
  expect(await confirmed()).toMatch(/^Bekijk eerst wat er gemeld is/)
  const solved = await staff.post(`/support-point-reports/${first?.id}/resolve`, { answer: 'Aangepast' })
  expect(solved.json()).toMatchObject({ status: 'resolved', answer: 'Aangepast', handledBy: { name: 'Fatima' } })
  const again = (verb: string) => staff.post(`/support-point-reports/${first?.id}/${verb}`, {})
  expect((await again('resolve')).statusCode).toBe(200)
  expect((await again('dismiss')).json<Problem>().code).toBe('wrong-state')
  expect((await coordinator.post(`/support-point-reports/${second?.id}/dismiss`, {})).statusCode).toBe(200)
  expect(await waiting()).toEqual({ toReview: 1, openReports: 0 })
  expect(await confirmed()).toBe(200)
  expect(await keeping.told()).toEqual([])
})

test('what was said is for who keeps the point, and its words lie sealed', async () => {
  const id = await aPoint()
  await keeping.visit('POST', `/support-points/${id}/reports`, { kind: 'other', text: 'Bel Wilma op nummer 12' })
  const others = await Promise.all([
    keeping.app.as(),
    keeping.app.as({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId: anOrganisation() }),
    keeping.app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] }),
  ])
  const [report] = await reportsOf(staff, id)
  for (const who of others) {
    expect(await reportsOf(who, id)).toEqual([])
    expect((await who.get(`/support-point-reports/${report?.id}`)).statusCode).toBe(404)
  }
  expect((await keeping.visit('GET', `/support-points/${id}`)).body).not.toContain('Wilma')
  expect(JSON.stringify(await keeping.query('select * from places.support_point_report'))).not.toContain('Wilma')
  expect(JSON.stringify(await keeping.query('select data from log.event'))).not.toContain('Wilma')
})

test('who reported hears back, reads the answer, and is forgotten when erased', async () => {
  const id = await aPoint()
  const neighbour = await keeping.person({ roles: ['resident'], areas: ['stadsdeel-oost'] })
  const made = await neighbour.post(`/support-points/${id}/reports`, { kind: 'place', text: 'Het is nummer 14' })
  await keeping.told()
  await staff.post(`/support-point-reports/${made.json<SupportPointReport>().id}/resolve`, { answer: 'Dank je!' })
  const link = `/steunpunt/${id}/klopt-niet`
  expect(await keeping.told()).toEqual([{ to: neighbour.asker.id, subject: 'Er is gekeken naar wat je meldde', link }])
  expect(await reportsOf(neighbour, id)).toEqual([])
  const mine = (await neighbour.get('/support-point-reports?mine=true')).json<Page>().items
  expect(mine).toMatchObject([{ status: 'resolved', answer: 'Dank je!', supportPoint: { id } }])
  expect((await staff.get('/support-point-reports?mine=true')).json<Page>().items).toEqual([])
  await keeping.erase(neighbour.asker.id)
  const [left] = await reportsOf(staff, id)
  expect(left).toMatchObject({ kind: 'place', status: 'resolved' })
  expect(left).not.toHaveProperty('text')
  expect(
    await keeping.query('select from places.support_point_report where reporter_id = $1', [neighbour.asker.id]),
  ).toEqual([])
})

test('nobody can report without end, or about what is not there', async () => {
  const id = await aPoint()
  // One more is allowed after every six seconds: here none pass, however long the machine takes.
  const still = vi.spyOn(performance, 'now').mockReturnValue(performance.now())
  onTestFinished(() => still.mockRestore())
  const from = (address: string, point = id) =>
    keeping.visit('POST', `/support-points/${point}/reports`, { kind: 'closed' }, { 'x-forwarded-for': address })
  for (let n = 0; n < 100; n++) expect((await from('192.0.2.7')).statusCode).toBe(201)
  const refused = await from('192.0.2.7')
  expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, expect.any(String)])
  expect((await from('192.0.2.8')).statusCode).toBe(201)
  expect((await from('192.0.2.8', 'no-such-place')).statusCode).toBe(404)
})
