import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { IdParams, Paging, Strict } from '../../contracts/api/common.ts'
import { Attempt, NewPushSubscription, PushDevice, PushDevicePage, PushKey } from '../../contracts/api/notify.ts'
import { toText } from '../../kernel/clock.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { toPage } from '../../kernel/http/paging.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { subscribe, testDevice } from '../devices.ts'
import { listDevices, removeDevice } from '../store/devices.ts'
import { idIn, type Notify, ok, signedIn, tags } from './shared.ts'

/** My devices for push messages, over HTTP. */
export const deviceRoutes = (plain: FastifyInstance, notify: Notify) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  const { database, vault } = notify
  app.get(
    '/push-key',
    { config: signedIn, schema: { tags, summary: 'The key a browser subscribes with', response: ok(PushKey) } },
    async () => ({ publicKey: (await notify.keys()).publicKey }),
  )
  app.get(
    '/me/push-devices',
    {
      config: signedIn,
      schema: {
        tags,
        summary: 'My devices that get push messages',
        querystring: Strict(Paging),
        response: ok(PushDevicePage),
      },
    },
    async request => {
      const { limit = 20, cursor } = request.query
      const rows = await listDevices(database, askerOf(request).id, { after: idIn(cursor), limit })
      const names = await vault.openAll(rows.map(({ name }) => name))
      const items = rows.map(({ id, createdAt }, index) => ({
        id,
        name: names[index] ?? '',
        createdAt: toText(createdAt),
      }))
      return toPage(
        items,
        limit,
        item => item,
        item => [item.id],
      )
    },
  )
  app.post(
    '/me/push-devices',
    {
      config: { ...signedIn, posting: true },
      schema: {
        tags,
        summary: 'Get push messages on this device',
        body: NewPushSubscription,
        response: { 201: PushDevice },
      },
    },
    (request, reply) =>
      notify.answerOnce(request, reply, async work => {
        const device = await subscribe(notify, work, askerOf(request).id, request.body)
        return { status: 201, body: device }
      }) as Promise<PushDevice>,
  )
  oneDeviceRoutes(plain, notify)
}

const oneDeviceRoutes = (plain: FastifyInstance, notify: Notify) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.delete(
    '/me/push-devices/:id',
    {
      config: signedIn,
      schema: {
        tags,
        summary: 'No more push messages on this device',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      if (!(await removeDevice(notify.database, askerOf(request).id, request.params.id)))
        throw new HttpProblem('not-found')
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/me/push-devices/:id/test',
    {
      config: { ...signedIn, posting: true },
      schema: { tags, summary: 'Send a test message to this device', params: IdParams, response: ok(Attempt) },
    },
    request => testDevice(notify, notify.senders, askerOf(request), request.params.id),
  )
}
