import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { MyNotifyPreferences, NotifyPreferences } from '../../contracts/api/notify.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { putPreferences, readPreferences } from '../preferences.ts'
import { type Notify, ok, signedIn, tags } from './shared.ts'

/** How I want to be told, over HTTP. */
export const preferenceRoutes = (plain: FastifyInstance, notify: Notify) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/me/notifications',
    { config: signedIn, schema: { tags, summary: 'How I want to be told', response: ok(MyNotifyPreferences) } },
    request => readPreferences(notify, notify.senders, askerOf(request).id),
  )
  app.put(
    '/me/notifications',
    {
      config: signedIn,
      schema: {
        tags,
        summary: 'Say how I want to be told',
        body: NotifyPreferences,
        response: ok(MyNotifyPreferences),
      },
    },
    async request => {
      const { id } = askerOf(request)
      await putPreferences(notify, id, request.body)
      return await readPreferences(notify, notify.senders, id)
    },
  )
}
