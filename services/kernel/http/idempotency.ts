import type { FastifyReply, FastifyRequest } from 'fastify'
import { toDate } from '../clock.ts'
import { digest } from '../ids.ts'
import type { UnitOfWork, Work } from '../unit-of-work.ts'
import type { Vault } from '../vault.ts'
import { fieldProblem, HttpProblem } from './problems.ts'

/** What a request that changes something is answered. */
export interface Answer {
  status: number
  body: object
  /** Path of what was made, under `/api/v1`. */
  location?: string
}

interface Kept {
  body: string
  status: number
  location: string | null
  answer: string
}

/** How answers are kept. */
export interface IdempotencyOptions {
  service: string
  unitOfWork: UnitOfWork
  vault: Vault
}

/**
 * Runs the work of a POST in one transaction and sends its answer. With an `Idempotency-Key` the answer is kept in that
 * same transaction, sealed for the asker: the same key and body get the same answer again, and nothing happens twice.
 * @throws HttpProblem idempotency-key-reused (another body), idempotency-key-in-use (the first still runs)
 */
export const answerOnce = async (
  options: IdempotencyOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  run: (work: Work) => Promise<Answer>,
): Promise<object> => {
  const key = keyOf(request)
  const answer = await options.unitOfWork.run(work => (key ? withKey(options, request, key, work, run) : run(work)))
  return send(reply, answer)
}

/** What a statement that writes everything at once keeps of its answer (`kernel.begin_once`, `kernel.keep_once`). */
export type Once = Record<'service' | 'key' | 'body' | 'location' | 'answer' | 'created_at', string> & {
  status: number
}

/** What such a statement found: nothing in its way, or an earlier request with the same key. */
export interface OnceOutcome {
  outcome: 'kept' | 'idempotency-key-in-use' | 'idempotency-key-reused' | null
  kept_status: number | null
  kept_location: string | null
  kept_answer: string | null
}

/**
 * The same promise as `answerOnce`, for a hot POST: its answer is known before it is written, so that one statement
 * can write everything, the kept answer included, without a transaction around it.
 * @param write runs the statement; `once` is null without a key
 */
export const answerInOne = async (
  { service, vault }: Pick<IdempotencyOptions, 'service' | 'vault'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { answer, now, write }: { answer: Answer; now: Temporal.Instant; write(once: Once | null): Promise<OnceOutcome> },
): Promise<object> => {
  const key = keyOf(request)
  const { status, location = '' } = answer
  const sealed = key && (await vault.seal(request.asker?.id ?? 'nobody', JSON.stringify(answer.body)))
  const kept = { service, status, location, body: bodyOf(request), created_at: toDate(now).toISOString() }
  const found = await write(key && sealed ? { ...kept, key, answer: sealed } : null)
  if (found.outcome === null) return send(reply, answer)
  if (found.outcome !== 'kept') throw new HttpProblem(found.outcome)
  const { kept_status: again, kept_location, kept_answer } = found
  return send(
    reply,
    await reopen({ status: again ?? status, location: kept_location, answer: kept_answer ?? '' }, vault),
  )
}

const send = (reply: FastifyReply, { status, location, body }: Answer): object => {
  reply.code(status)
  if (location) reply.header('location', `/api/v1${location}`)
  return body
}

/** Two requests with the same key must be the same request. */
const bodyOf = (request: FastifyRequest): string => digest(JSON.stringify(request.body ?? null))

const keyOf = (request: FastifyRequest): string | undefined => {
  const header = request.headers['idempotency-key']
  if (!header) return undefined
  const key = String(header)
  if (key.length > 200)
    throw fieldProblem('bad-request', '/idempotency-key', {
      nl: 'De sleutel is langer dan 200 tekens.',
      en: 'The key is longer than 200 characters.',
    })
  return digest(
    `${request.asker?.id ?? ''}|${request.method} ${request.routeOptions.url}|${JSON.stringify(request.params)}|${key}`,
  )
}

const withKey = async (
  { service, vault }: IdempotencyOptions,
  request: FastifyRequest,
  key: string,
  work: Work,
  run: (work: Work) => Promise<Answer>,
): Promise<Answer> => {
  const body = bodyOf(request)
  const [lock] = await work.db.$queryRaw<{ won: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`${service} ${key}`}, 0)) as won`
  if (!lock?.won) throw new HttpProblem('idempotency-key-in-use')
  const [kept] = await work.db.$queryRaw<Kept[]>`
    select body, status, location, answer from kernel.idempotency where service = ${service} and key = ${key}`
  if (kept) return replay(kept, body, vault)
  const answer = await run(work)
  const sealed = await vault.seal(request.asker?.id ?? 'nobody', JSON.stringify(answer.body))
  await work.db.$executeRaw`
    insert into kernel.idempotency (service, key, body, status, location, answer, created_at)
    values (${service}, ${key}, ${body}, ${answer.status}, ${answer.location ?? null}, ${sealed}, ${toDate(work.now)})`
  return answer
}

const replay = async (kept: Kept, body: string, vault: Vault): Promise<Answer> => {
  if (kept.body !== body) throw new HttpProblem('idempotency-key-reused')
  return await reopen(kept, vault)
}

/** The first answer again. @throws HttpProblem not-found when who asked was erased */
const reopen = async ({ status, location, answer }: Omit<Kept, 'body'>, vault: Vault): Promise<Answer> => {
  const body = await vault.open(answer)
  if (body === null) throw new HttpProblem('not-found')
  return { status, body: JSON.parse(body) as object, ...(location ? { location } : {}) }
}
