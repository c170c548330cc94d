import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { DutyDevice, DutyDevicePage, Heartbeat, NewDutyDevice } from '../../contracts/api/backup-watch.ts'
import { IdParams, Paging } from '../../contracts/api/common.ts'
import { askerOf } from '../../kernel/http/app.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { ChainAlarm } from '../watch/alarm.ts'
import { heartbeat, pageOfDevices, readDevice, startDevice, stopDevice } from '../watch/devices.ts'
import { hearDrill } from '../watch/drills.ts'

const tags = ['backup: watch']

/** Devices on duty over HTTP. */
export const deviceRoutes = (plain: FastifyInstance, deps: ServiceDeps, alarm: ChainAlarm): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/duty-devices',
    {
      schema: {
        tags,
        summary: 'Devices on duty: my own, or all of them for who leads',
        querystring: Type.Object(Paging, { additionalProperties: false }),
        response: { 200: DutyDevicePage },
      },
      config: { ability: ['read', 'DutyDevice'] },
    },
    request => pageOfDevices(deps, askerOf(request), request.query),
  )
  app.get(
    '/duty-devices/:id',
    {
      schema: { tags, summary: 'One device on duty', params: IdParams, response: { 200: DutyDevice } },
      config: { ability: ['read', 'DutyDevice'] },
    },
    request => readDevice(deps, askerOf(request), request.params.id),
  )
  app.post(
    '/duty-devices',
    {
      schema: { tags, summary: 'Start a shift on this device', body: NewDutyDevice, response: { 201: DutyDevice } },
      config: { ability: ['create', 'DutyDevice'], posting: true },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        const body = await startDevice(deps, work, askerOf(request), request.body)
        return { status: 201, body, location: `/duty-devices/${body.id}` }
      })) as DutyDevice,
  )
  app.post(
    '/duty-devices/:id/heartbeat',
    {
      schema: {
        tags,
        summary: 'This device is well, or is not; and it heard a synthetic call',
        params: IdParams,
        body: Heartbeat,
        response: { 200: DutyDevice },
      },
      config: { ability: ['update', 'DutyDevice'] },
    },
    async request => {
      const device = await heartbeat(deps, askerOf(request), request.params.id, request.body)
      if (request.body.drill) await hearDrill(deps, request.body.drill, alarm)
      return device
    },
  )
  app.post(
    '/duty-devices/:id/stop',
    {
      schema: { tags, summary: 'Take this device off duty', params: IdParams, response: { 200: DutyDevice } },
      config: { ability: ['update', 'DutyDevice'] },
    },
    async (request, reply) =>
      (await deps.answerOnce(request, reply, async work => {
        return { status: 200, body: await stopDevice(deps, work, askerOf(request), request.params.id) }
      })) as DutyDevice,
  )
}
