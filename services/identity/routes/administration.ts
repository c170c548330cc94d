import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { IdParams, Paging, Strict } from '../../contracts/api/common.ts'
import {
  NewOrganisation,
  Organisation,
  OrganisationPage,
  Person,
  PersonPage,
  PersonPatch,
} from '../../contracts/api/identity.ts'
import { Role } from '../../contracts/api/people.ts'
import { recordAccess } from '../../kernel/access-log.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { fromCursor, toPage } from '../../kernel/http/paging.ts'
import { fieldProblem, HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Identity } from '../identity.ts'
import { addOrganisation, findOrganisation, listOrganisations } from '../store/organisations.ts'
import type { PersonRow } from '../store/people.ts'
import { toPeople } from '../views.ts'

const tags = ['administration']

/** What the administrator does: organisations, and who has which role where. */
export const administrationRoutes = (instance: FastifyInstance, identity: Identity): void => {
  organisationRoutes(instance, identity)
  peopleRoutes(instance, identity)
}

/** The id a page starts after. */
export const afterOf = (cursor: string | undefined): string | undefined =>
  cursor ? String(fromCursor(cursor, ['string'])[0]) : undefined

const organisationRoutes = (instance: FastifyInstance, { database, answerOnce }: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const config = { ability: ['manage', 'Organisation'] as ['manage', 'Organisation'] }

  app.get(
    '/organisations',
    {
      config,
      schema: { tags, summary: 'Organisations', querystring: Strict(Paging), response: { 200: OrganisationPage } },
    },
    async ({ query: { limit = 20, cursor } }) => {
      const rows = await listOrganisations(database.prisma, afterOf(cursor), limit)
      return toPage(
        rows,
        limit,
        row => row,
        row => [row.id],
      )
    },
  )

  app.get(
    '/organisations/:id',
    { config, schema: { tags, summary: 'An organisation', params: IdParams, response: { 200: Organisation } } },
    async ({ params: { id } }) => {
      const organisation = await findOrganisation(database.prisma, id)
      if (!organisation) throw new HttpProblem('not-found')
      return organisation
    },
  )

  app.post(
    '/organisations',
    {
      config: { ...config, posting: true },
      schema: { tags, summary: 'Add an organisation', body: NewOrganisation, response: { 201: Organisation } },
    },
    async (request, reply) =>
      answerOnce(request, reply, async work => {
        const body = await addOrganisation(work, request.body.name.trim())
        return { status: 201, body, location: `/organisations/${body.id}` }
      }) as Promise<Organisation>,
  )
}

const peopleRoutes = (instance: FastifyInstance, identity: Identity) => {
  const app = instance.withTypeProvider<TypeBoxTypeProvider>()
  const config = { ability: ['manage', 'Person'] as ['manage', 'Person'] }
  const { database, people, unitOfWork } = identity

  app.get(
    '/people',
    {
      config,
      schema: {
        tags,
        summary: 'People, to give them a role',
        querystring: Strict({ ...Paging, role: Type.Optional(Role) }),
        response: { 200: PersonPage },
      },
    },
    async request => {
      const { limit = 20, cursor, role } = request.query
      const after = afterOf(cursor)
      const rows = await people.list(database.prisma, { limit, ...(role ? { role } : {}), ...(after ? { after } : {}) })
      const shown = rows.slice(0, limit)
      await record(identity, askerOf(request).id, shown, 'read')
      const items = await toPeople(identity, shown)
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

  app.patch(
    '/people/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change what somebody is',
        params: IdParams,
        body: PersonPatch,
        response: { 200: Person },
      },
    },
    async request => {
      const { id: actor } = askerOf(request)
      const row = await unitOfWork.run(async work => {
        await assertOrganisation(work, request.body.organisationId)
        return people.change(work, request.params.id, request.body, actor)
      })
      if (!row) throw new HttpProblem('not-found')
      await record(identity, actor, [row], 'change')
      const [person] = await toPeople(identity, [row])
      return person as Person
    },
  )
}

/** @throws HttpProblem unknown-organisation */
const assertOrganisation = async ({ db }: Work, id: string | null | undefined) => {
  if (id && !(await findOrganisation(db, id))) throw fieldProblem('unknown-organisation', '/organisationId')
}

/** Every look at a person's record is written down [NEN 7513]. */
const record = ({ database, clock }: Identity, actor: string, rows: PersonRow[], action: string) =>
  recordAccess(
    database.prisma,
    rows.map(({ id }) => ({ service: 'identity', actor, person: id, subject: `person ${id}`, action })),
    clock.now(),
  )
