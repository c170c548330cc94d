import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { Paging, Strict } from '../../contracts/api/common.ts'
import {
  ClockMove,
  ClockState,
  DemoSignIn,
  MailPage,
  NewPersonas,
  type Persona,
  PersonaPage,
} from '../../contracts/api/identity.ts'
import { locate } from '../../kernel/areas.ts'
import { toText } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import { passCookies } from '../auth/wire.ts'
import type { Identity } from '../identity.ts'
import { workAreas } from '../rules.ts'
import { listMails } from '../store/mailbox.ts'
import { toPersonas } from '../views.ts'
import { inventNames, makePeople } from './make.ts'
import { aboutOf } from './seed.ts'

const config = { ability: 'public' as const }
const tags = ['demo']
const cursorOf = (cursor: string | undefined) => (cursor ? String(fromCursor(cursor, ['string'])[0]) : undefined)

/** The demo's levers. They exist in demo mode only. */
export const demoRoutes = (app: FastifyInstance, identity: Identity): void => {
  personaRoutes(app, identity)
  leverRoutes(app, identity)
}

const personaRoutes = (instance: FastifyInstance, identity: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { database, people, answerOnce } = identity

  app.get(
    '/demo/personas',
    {
      config,
      schema: { tags, summary: 'Made-up people', querystring: Strict(Paging), response: { 200: PersonaPage } },
    },
    async ({ query: { limit = 20, cursor } }) => {
      const after = cursorOf(cursor)
      const rows = await people.list(database.prisma, { demo: true, limit, ...(after ? { after } : {}) })
      const items = await toPersonas(identity, rows.slice(0, limit), aboutOf)
      return {
        ...toPage(
          rows,
          limit,
          row => row,
          row => [row.id],
        ),
        items,
      }
    },
  )

  app.post(
    '/demo/personas',
    { config, schema: { tags, summary: 'Make up people', body: NewPersonas, response: { 201: PersonaPage } } },
    async (request, reply) =>
      answerOnce(request, reply, async work => {
        const { roles, place, count = 1 } = request.body
        const areas = await areasFor(work.db, place)
        const made = inventNames(count).map(one => ({ ...one, roles, place, ...areas }))
        const rows = await makePeople(identity, work, made)
        return { status: 201, body: { items: await toPersonas(identity, rows, aboutOf), nextCursor: null } }
      }) as Promise<{ items: Persona[]; nextCursor: null }>,
  )

  app.post(
    '/demo/sign-in',
    {
      config,
      schema: { tags, summary: 'Look around as a made-up person', body: DemoSignIn, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const person = await people.find(database.prisma, request.body.personaId)
      if (!person?.demo) throw new HttpProblem('not-found')
      const headers = new Headers({ 'user-agent': request.headers['user-agent'] ?? '' })
      const opened = await identity.auth.sessions.api.openSession({
        body: { userId: person.id },
        headers,
        returnHeaders: true,
      })
      passCookies(opened.headers, reply)
      return reply.code(204).send(null)
    },
  )
}

/** Where made-up people live and work: at the place they were given, or in the whole municipality. */
const areasFor = async (db: Db, place: NewPersonas['place']) => {
  const { areas } = place ? await locate(db, 'identity', place) : { areas: [] }
  return { homeAreas: areas, areas: place ? workAreas(areas) : await largestAreas(db) }
}

const largestAreas = async (db: Db): Promise<string[]> => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from identity.area where not removed and level = 'municipality' order by id`
  return rows.map(row => row.id)
}

const leverRoutes = (instance: FastifyInstance, identity: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const { database, vault, clock } = identity

  app.post(
    '/demo/clock',
    {
      config,
      schema: {
        tags,
        summary: 'Move the clock and run what becomes due',
        body: ClockMove,
        response: { 200: ClockState },
      },
    },
    async request => {
      const by = parseAdvance(request.body.advance)
      if (!identity.moveClock) throw new HttpProblem('not-found')
      await identity.moveClock(by)
      return { now: toText(clock.now()) }
    },
  )

  app.get(
    '/demo/mailbox',
    {
      config,
      schema: { tags, summary: 'Mails that were not sent', querystring: Strict(Paging), response: { 200: MailPage } },
    },
    async ({ query: { limit = 20, cursor } }) => {
      const mails = await listMails(database, vault, cursorOf(cursor), limit)
      return toPage(
        mails,
        limit,
        mail => mail,
        mail => [mail.id],
      )
    },
  )
}

/** At most a year at once. */
const furthest = Temporal.Duration.from({ days: 366 })
const from = Temporal.PlainDateTime.from('2000-01-01')

/** @throws HttpProblem invalid-body when it is no duration, goes back, or goes too far */
const parseAdvance = (text: string): Temporal.Duration => {
  const wrong = () =>
    fieldProblem('invalid-body', '/advance', {
      nl: 'Geef een tijd vooruit, hoogstens een jaar, bijvoorbeeld PT1H.',
      en: 'Give a time forward, at most a year, for example PT1H.',
    })
  try {
    const by = Temporal.Duration.from(text)
    if (by.sign > 0 && Temporal.Duration.compare(by, furthest, { relativeTo: from }) <= 0) return by
  } catch {}
  throw wrong()
}
