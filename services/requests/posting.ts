import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NewHelpRequest } from '../contracts/api/help-requests.ts'
import { blur } from '../kernel/geo.ts'
import { askerOf } from '../kernel/http/app.ts'
import { answerInOne, type Once } from '../kernel/http/idempotency.ts'
import { fieldProblem } from '../kernel/http/problems.ts'
import { newId } from '../kernel/ids.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Plan } from './rules/help-request.ts'
import { type Posted, post } from './rules/lifecycle.ts'
import { checkedPeriod } from './rules/period.ts'
import { mentionsDanger } from './rules/safety.ts'
import { sealAll } from './sealing.ts'
import type { Stored } from './store/rows.ts'
import { lookAt, writeNew } from './store/writing.ts'
import { messagesOf } from './telling.ts'
import { actingNow } from './times.ts'
import { viewOf } from './view.ts'

/** The areas were drawn anew while somebody posted: look again. */
class Moved extends Error {}
/** So often at most. */
const mostLooks = 5

/**
 * Posts a help request: checks, seals, and writes it with its first rung, its history, the event and the kept answer.
 * This is the hottest of all writes, so it is one look and one statement.
 * @throws HttpProblem unknown-kind, outside-region, period-in-past, each with the field
 */
export const postHelpRequest = async (
  deps: ServiceDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  body: NewHelpRequest,
): Promise<object> => {
  for (let look = 1; ; look++) {
    try {
      return await postOnce(deps, request, reply, body)
    } catch (error) {
      if (!(error instanceof Moved) || look === mostLooks) throw error
    }
  }
}

const postOnce = async (
  deps: ServiceDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  body: NewHelpRequest,
): Promise<object> => {
  const [asker, now] = [askerOf(request), deps.clock.now()]
  const { plan, sealed } = await prepare(deps, body, { id: newId(), askerId: asker.id, now })
  const view = await viewOf(deps, asker, { request: plan.after, ...sealed })
  const answer = { status: 201, body: view, location: `/help-requests/${view.id}` }
  const messages = await messagesOf(deps.database.prisma, plan)
  const write = async (once: Once | null) => {
    const more = { exact: body.place, messages, once }
    const { outcome, ...kept } = await writeNew(deps.database.pool, plan, sealed, more)
    if (outcome === 'moved') throw new Moved()
    return { ...kept, outcome }
  }
  return await answerInOne({ service: 'requests', vault: deps.vault }, request, reply, { answer, now, write })
}

/**
 * Checks and seals a new request: everything but writing it.
 * @throws HttpProblem unknown-kind, outside-region, period-in-past, each with the field
 */
export const prepare = async (
  deps: Pick<ServiceDeps, 'database' | 'secret' | 'settings' | 'vault'>,
  { kind, text, place, address, period, onBehalfOf }: NewHelpRequest,
  { id, askerId, now }: { id: string; askerId: string; now: Temporal.Instant },
): Promise<{ plan: Plan; sealed: Omit<Stored, 'request'> }> => {
  const checked = checkedPeriod(period, now)
  const blurred = blur(place, deps.settings.number('map.blurRadius'), deps.secret)
  const danger = mentionsDanger(text, onBehalfOf?.relation)
  const known = await knownOf(deps, kind, place, blurred)
  const posted = { ...known, id, kind, askerId, blurred, danger, period: checked }
  const forWhom = onBehalfOf && { name: onBehalfOf.name, relation: onBehalfOf.relation }
  return {
    plan: post(posted, actingNow(deps, now, askerId)),
    sealed: await sealAll(deps.vault, askerId, text, { place, address, onBehalfOf: forWhom }),
  }
}

const knownOf = async (
  { database }: Pick<ServiceDeps, 'database'>,
  kind: string,
  place: NewHelpRequest['place'],
  blurred: Posted['blurred'],
): Promise<Pick<Posted, 'needsVolunteer' | 'areas' | 'blurredAreas'>> => {
  const known = await lookAt(database.pool, kind, place, blurred)
  if (known.needs_volunteer === null) throw fieldProblem('unknown-kind', '/kind')
  if (known.outside) throw fieldProblem('outside-region', '/place')
  return { needsVolunteer: known.needs_volunteer, areas: known.areas, blurredAreas: known.blurred_areas }
}
