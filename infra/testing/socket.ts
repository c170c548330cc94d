import { once } from 'node:events'
import { WebSocket } from 'ws'

/** A frame as a client sees it. */
export interface SeenFrame {
  type: string
  position: string
  subject?: string
  data?: Record<string, unknown>
}

/** A client of `GET /api/v1/live` that keeps what it hears. */
export interface TestSocket {
  socket: WebSocket
  /** Every frame, in the order it came. */
  frames: SeenFrame[]
  /** How many frames came in each message. */
  messages: number[]
  /** The last position heard. */
  position(): string
  /** Waits until the subjects heard include all of these. */
  hears(...subjects: string[]): Promise<void>
  /** Waits until what was heard is as wished. */
  until(yes: () => boolean): Promise<void>
  /** Waits for the end; the code it was closed with. */
  closed(): Promise<number>
  close(): Promise<void>
}

/** What is waited for comes or does not; how soon is not asked, milliseconds. */
const patience = 60_000

/** Opens a socket; resolves when it is open. */
export const openTestSocket = async (
  url: string,
  cookie: string | undefined,
  {
    after,
    heartbeat,
    origin,
    headers = {},
  }: { after?: string; heartbeat?: boolean; origin?: string; headers?: Record<string, string> } = {},
): Promise<TestSocket> => {
  const address = new URL('/api/v1/live', url.replace('http', 'ws'))
  if (after !== undefined) address.searchParams.set('after', after)
  if (heartbeat) address.searchParams.set('heartbeat', 'true')
  const socket = new WebSocket(address, {
    headers: { ...headers, ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) },
  })
  const frames: SeenFrame[] = []
  const messages: number[] = []
  const closed = new Promise<number>(resolve => socket.once('close', resolve))
  socket.on('message', text => {
    const message = JSON.parse(String(text)) as SeenFrame | SeenFrame[]
    const more = Array.isArray(message) ? message : [message]
    frames.push(...more)
    messages.push(more.length)
  })
  const until = (yes: () => boolean) => waitFor(socket, yes, () => `heard ${frames.length} frames`)
  await once(socket, 'open')
  return {
    socket,
    frames,
    messages,
    position: () => frames.at(-1)?.position ?? '',
    until,
    hears: (...subjects) => until(() => subjects.every(subject => frames.some(frame => frame.subject === subject))),
    closed: () => closed,
    close: async () => {
      socket.close()
      await closed
    },
  }
}

const waitFor = async (socket: WebSocket, yes: () => boolean, what: () => string) => {
  const giveUp = AbortSignal.timeout(patience)
  while (!yes())
    await once(socket, 'message', { signal: giveUp }).catch(() => {
      throw new Error(`Waited in vain: ${what()}.`)
    })
}
