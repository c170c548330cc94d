import type { FastifyReply, FastifyRequest } from 'fastify'
import type { NewBackupCall } from '../contracts/api/backup-calls.ts'
import type { Asker } from '../kernel/asker.ts'
import { askerOf } from '../kernel/http/app.ts'
import { answerInOne } from '../kernel/http/idempotency.ts'
import { HttpProblem } from '../kernel/http/problems.ts'
import type { RateLimiter } from '../kernel/http/rate.ts'
import { newId } from '../kernel/ids.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import { report } from './rules/call-alert.ts'
import { dispatchFor, districtOf } from './rules/circumstances.ts'
import { hashesOf } from './rules/place.ts'
import { sealCall } from './sealing.ts'
import { type Writing, writeReport } from './store/calls-writing.ts'
import { type Looked, look } from './store/duty.ts'
import { viewOf } from './view.ts'

/** A call counts as one about the same place for so long, where somebody reports very often. */
const recently = { minutes: 10 }

/**
 * Reports a call: looks where it is and who is on duty, and writes it with its first step, its history, the events and
 * the kept answer. Somebody may be in danger, so nothing is refused that is missing or odd, and it is one look and
 * one statement.
 * @throws HttpProblem too-many, only for one more call about the same place
 */
export const reportCall = async (
  deps: ServiceDeps,
  limiter: RateLimiter,
  request: FastifyRequest,
  reply: FastifyReply,
  body: NewBackupCall,
): Promise<object> => {
  const [asker, now] = [askerOf(request), deps.clock.now()]
  const wait = limiter.take(asker.id)
  const writing = await prepareReport(deps, asker, body, { id: newId(), now }, looked => {
    if (wait > 0 && looked.again) throw tooMany(reply, wait)
  })
  const { plan, sealed } = writing
  const view = await viewOf({ ...deps, db: deps.database.prisma }, asker, { call: plan.after, ...sealed })
  const answer = { status: 201, body: view, location: `/backup-calls/${view.id}` }
  const write = (once: Parameters<typeof writeReport>[2]) => writeReport(deps.database.pool, writing, once)
  return await answerInOne({ service: 'backup', vault: deps.vault }, request, reply, { answer, now, write })
}

const tooMany = (reply: FastifyReply, wait: number) => {
  reply.header('retry-after', String(wait))
  return new HttpProblem('too-many', { headers: { 'retry-after': String(wait) } })
}

type Prepared = Writing & { sealed: Awaited<ReturnType<typeof sealCall>> & { visit: null } }

/** Everything but writing a report. @param check looks at what is known before it is decided */
export const prepareReport = async (
  deps: Pick<ServiceDeps, 'database' | 'secret' | 'vault'>,
  asker: Pick<Asker, 'id' | 'roles'>,
  { what, where, who, phone, dangerNow, aboutMe }: NewBackupCall,
  { id, now }: { id: string; now: Temporal.Instant },
  check: (looked: Looked) => void = () => {},
): Promise<Prepared> => {
  const site = hashesOf(deps.secret, where)
  const since = now.subtract(recently)
  const [looked, sealed] = await Promise.all([
    look(deps.database.pool, { place: where?.place, site, reporterId: asker.id, since, now }),
    sealCall(deps.vault, id, { what, who, phone, additions: [] }, where),
  ])
  check(looked)
  const { areas, outside, circumstances } = looked
  const reported = {
    ...{ id, ...site, areas, outside, danger: dangerNow, reporterRoles: asker.roles },
    aboutId: aboutMe ? asker.id : undefined,
  }
  const plan = report(reported, asker.id, dispatchFor({ areas }, circumstances, now))
  return { plan, sealed: { ...sealed, visit: null }, district: districtOf(plan.after, circumstances) }
}
