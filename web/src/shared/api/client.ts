import type { Problem as ProblemBody } from '../../../../services/contracts/api/common.ts'
import { noteFirstPosition } from '../live/firstPosition.ts'
import { deviceTime, noteServerTime } from './serverClock.ts'

/** What the server answers when it says no: RFC 9457, with the `code` our screens have their own words for. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly detail: string | undefined
  readonly errors: NonNullable<ProblemBody['errors']>
  /** Everything that was said, members of its own included: other beds, figures. */
  readonly more: Record<string, unknown>
  constructor(body: Partial<ProblemBody>, status: number) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.code = body.code ?? 'unknown'
    this.status = status
    this.detail = body.detail
    this.errors = body.errors ?? []
    this.more = body
  }
}

/** The line is down: nothing was answered at all. */
export const offline = () => new Problem({ code: 'offline', title: 'offline' }, 0)

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  body?: unknown
  /** Makes a repeated POST harmless: the same key gives the first answer. */
  idempotencyKey?: string
  /** Only if it still has the revision that was seen; otherwise `changed-meanwhile`. */
  ifMatch?: number
  signal?: AbortSignal
}

const headersOf = ({ body, idempotencyKey, ifMatch }: Options) => ({
  accept: 'application/json',
  'accept-language': document.documentElement.lang,
  ...(body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
  ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
})

/** A file goes as it is. */
const sent = (body: unknown) => (body instanceof Blob ? body : JSON.stringify(body))

const read = async (response: Response): Promise<unknown> => {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Asks the API, `path` under `/api/v1`.
 * @throws Problem for every answer that is not 2xx, and with code `offline` when there was no answer.
 */
export const call = async <Answer>(path: string, options: Options = {}): Promise<Answer> => {
  const response = await fetch(`/api/v1${path}`, {
    method: options.method ?? 'GET',
    headers: headersOf(options),
    credentials: 'same-origin',
    ...(options.body === undefined ? {} : { body: sent(options.body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  }).catch(cause => {
    if (options.signal?.aborted) throw cause
    throw offline()
  })
  noteServerTime(response.headers.get('date'), deviceTime())
  noteFirstPosition(response.headers.get('omzien-live-position'), response.ok)
  const body = await read(response)
  if (!response.ok) throw new Problem((body ?? {}) as Partial<ProblemBody>, response.status)
  return body as Answer
}

/** A POST, with an optional body. */
export const post = <Answer>(path: string, body?: unknown, idempotencyKey?: string) =>
  call<Answer>(path, {
    method: 'POST',
    ...(body === undefined ? {} : { body }),
    ...(idempotencyKey ? { idempotencyKey } : {}),
  })

/** The query string of what is filled in, with its `?`, or nothing. */
export const queryString = (query: object) => {
  const filled = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(filled.map(([key, value]) => [key, String(value)])).toString()
  return text ? `?${text}` : ''
}
