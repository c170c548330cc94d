import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Paging, Strict } from '../../contracts/api/common.ts'
import { DemoMessagePage, type Message, MessagePage, MessageQuery } from '../../contracts/api/notify.ts'
import { as } from '../../kernel/abilities.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import type { Asker } from '../../kernel/asker.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { toPage } from '../../kernel/http/paging.ts'
import { listDemoMessages } from '../store/demo.ts'
import { listMessages } from '../store/reading.ts'
import { idIn, type Notify, ok, tags } from './shared.ts'

const page = <Item extends { id: string }>(items: Item[], limit: number) =>
  toPage(
    items,
    limit,
    item => item,
    item => [item.id],
  )

/** Messages and what became of them, over HTTP. */
export const messageRoutes = (plain: FastifyInstance, notify: Notify) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/messages',
    {
      config: { ability: ['read', 'Message'] },
      schema: {
        tags,
        summary: 'Messages to me; about a thing: those to others too, for who leads shifts',
        querystring: MessageQuery,
        response: ok(MessagePage),
      },
    },
    async request => {
      const { limit = 20, cursor, about } = request.query
      const asker = askerOf(request)
      const seesAll = about !== undefined && request.abilities.can('read', as('Message', { personId: 'somebody' }))
      if (about) await notify.caughtUp(about)
      const filter = { about, before: idIn(cursor), limit, personId: seesAll ? undefined : asker.id }
      const found = page(await listMessages(notify.database, filter, asker.locale), limit)
      await recordLooks(notify, asker, found.items)
      return found
    },
  )
}

/** Whoever looks at what others were told leaves a trace (NEN 7513). */
const recordLooks = async ({ database, clock }: Notify, asker: Asker, messages: Message[]) => {
  const looks = messages
    .filter(({ personId }) => personId !== asker.id && personId !== 'drill')
    .map(({ id, personId }) => ({ service: 'notify', actor: asker.id, person: personId, subject: id, action: 'read' }))
  await recordAccess(database.prisma, looks, clock.now())
}

/** What would have been sent, in demo mode only. */
export const demoRoutes = (plain: FastifyInstance, { database, vault }: Notify) => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/demo/messages',
    {
      config: { ability: 'public' },
      schema: {
        tags: ['demo'],
        summary: 'What would have been sent',
        querystring: Strict(Paging),
        response: ok(DemoMessagePage),
      },
    },
    async ({ query: { limit = 20, cursor } }) =>
      page(await listDemoMessages(database, vault, { before: idIn(cursor), limit }), limit),
  )
}
