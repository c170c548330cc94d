import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { anOrganisation, PointKeeping } from '../../../infra/testing/point-keeping.ts'
import type { TestAsker } from '../../../infra/testing/runtime.ts'
import type { Problem } from '../../contracts/api/common.ts'
import type { SupportPointDetail, SupportPointPicture } from '../../contracts/api/support-points.ts'

const organisationId = anOrganisation()
let keeping: PointKeeping
let staff: TestAsker
let coordinator: TestAsker
let photo: Buffer
beforeAll(async () => {
  keeping = await PointKeeping.build()
  staff = await keeping.person({ roles: ['location-staff'], areas: ['stadsdeel-oost'], organisationId })
  coordinator = await keeping.person({ roles: ['coordinator'], areas: ['stadsdeel-oost'] })
  photo = await holidayPhoto()
})
afterAll(() => keeping?.stop())

/** As a phone makes it: held upright (turned by EXIF), with where it was taken and by whom. */
const holidayPhoto = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: '#7a9' } })
    .withExif({
      IFD0: { Artist: 'Wilma de Vries', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 41/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 55/1 46/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const send = (id: string, payload: Buffer, { type = 'image/jpeg', who = staff, alt = 'De voordeur' } = {}) =>
  keeping.app.runtime.http.inject({
    method: 'POST',
    url: `/api/v1/support-points/${id}/pictures?alt=${encodeURIComponent(alt)}`,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': type },
    payload,
  })
const remove = (id: string, who = staff) =>
  keeping.app.runtime.http.inject({
    ...{ method: 'DELETE', url: `/api/v1/support-point-pictures/${id}` },
    headers: { authorization: `Bearer ${who.token}` },
  })
const filesOf = async (id: string) => {
  const folder = String(keeping.app.runtime.config.FILES_FOLDER)
  return (await readdir(folder).catch(() => [])).filter(name => name.startsWith(id))
}
const published = async () => {
  const { id } = await keeping.add(staff)
  await coordinator.post(`/support-points/${id}/approve`, {})
  return id
}

test('a picture is kept upright and small, without where and by whom it was taken', async () => {
  expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Wilma')
  const id = await published()
  const made = await send(id, photo)
  expect(made.statusCode, made.body).toBe(201)
  const { url, ...picture } = made.json<SupportPointPicture>()
  expect(picture).toMatchObject({ alt: 'De voordeur', width: 1200, height: 1600 })
  for (const [size, width] of [
    ['large', 1200],
    ['small', 360],
  ] as const) {
    const shown = await keeping.visit('GET', `${url.replace('/api/v1', '')}?size=${size}`)
    const { exif, xmp, iptc, ...data } = await sharp(shown.rawPayload).metadata()
    expect([exif, xmp, iptc, data.orientation]).toEqual([undefined, undefined, undefined, undefined])
    expect(data).toMatchObject({ format: 'webp', width })
    expect(shown.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=86400' })
  }
})

test('a picture by staff is there at once, and the coordinator looks at it', async () => {
  const id = await published()
  await send(id, photo)
  const seen = (await keeping.visit('GET', `/support-points/${id}`)).json<SupportPointDetail>()
  expect(seen.pictures).toMatchObject([{ alt: 'De voordeur' }])
  expect((await coordinator.get(`/support-points/${id}`)).json()).toMatchObject({
    ...{ reviewed: false, before: { pictures: [] } },
  })
})

test('what is no picture, too large, too many or not theirs is refused, and leaves no file', async () => {
  const id = await published()
  const small = await sharp(photo).resize(40).png().toBuffer()
  const refusals: [string, Promise<{ statusCode: number; json<T>(): T }>][] = [
    ['422 not-a-picture', send(id, Buffer.from('no picture at all'))],
    ['422 not-a-picture', send(id, photo.subarray(0, 2000))],
    ['422 not-a-picture', send(id, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), { type: 'image/png' })],
    ['422 not-a-picture', send(id, Buffer.alloc(0))],
    ['413 too-large', send(id, Buffer.alloc(5 * 1024 * 1024 + 1))],
    ['415 unsupported-media-type', send(id, Buffer.from('{}'), { type: 'application/json' })],
    ['415 unsupported-media-type', send(id, photo, { type: 'image/gif' })],
    ['400 invalid-parameter', send(id, small, { alt: ' ' })],
    ['404 not-found', send('no-such-place', small)],
    [
      '403 forbidden',
      send(id, small, { who: await keeping.app.as({ roles: ['coordinator'], areas: ['stadsdeel-noord'] }) }),
    ],
  ]
  for (const [expected, answer] of refusals) {
    const { statusCode, json } = await answer
    expect(`${statusCode} ${json<Problem>().code}`).toBe(expected)
  }
  for (let n = 0; n < 10; n++) expect((await send(id, small, { type: 'image/png' })).statusCode).toBe(201)
  expect((await send(id, small, { type: 'image/png' })).json<Problem>().code).toBe('too-many-pictures')
  const { pictures } = (await keeping.visit('GET', `/support-points/${id}`)).json<SupportPointDetail>()
  expect(pictures).toHaveLength(10)
  const all = async () => (await readdir(String(keeping.app.runtime.config.FILES_FOLDER))).length
  const before = await all()
  await keeping.app.moveClock('PT2H')
  // The files of the eleventh went in before it was refused: they do not stay.
  expect(await all()).toBe(before - 2)
})

test('who takes a picture away takes its files away', async () => {
  const id = await published()
  const { id: pictureId } = (await send(id, photo)).json<SupportPointPicture>()
  expect(await filesOf(pictureId)).toHaveLength(2)
  expect((await remove(pictureId, await keeping.app.as({ roles: ['coordinator'], areas: ['x-y'] }))).statusCode).toBe(
    403,
  )
  expect((await remove(pictureId)).statusCode).toBe(204)
  expect((await remove(pictureId)).statusCode).toBe(404)
  expect((await keeping.visit('GET', `/support-point-pictures/${pictureId}`)).statusCode).toBe(404)
  await keeping.app.settled()
  expect(await filesOf(pictureId)).toEqual([])
})

test('a picture of what is not published is only for who keeps it', async () => {
  const { id } = await keeping.add(staff)
  const { id: pictureId } = (await send(id, photo)).json<SupportPointPicture>()
  expect((await keeping.visit('GET', `/support-point-pictures/${pictureId}`)).statusCode).toBe(404)
  const shown = await coordinator.get(`/support-point-pictures/${pictureId}`)
  expect([shown.statusCode, shown.headers['cache-control']]).toEqual([200, 'private, no-store'])
})
