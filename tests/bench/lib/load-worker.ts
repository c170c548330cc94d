import autocannon, { type Client, type Request } from 'autocannon'
import { serve } from './child.ts'

/** What is to be sent, over how many connections, for how long. */
export interface LoadJob {
  url: string
  connections: number
  seconds: number
  requests: Request[]
}

/** What came of it. */
export interface Load {
  requestsPerSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Answers that were no success, and connections that broke. */
  failed: number
  example: string
}

const run = async ({ url, connections, seconds, requests }: LoadJob): Promise<Load> => {
  let example = 'no answer'
  let started = 0
  const sending = autocannon({
    ...{ url, connections, duration: seconds, requests },
    // Each connection begins elsewhere in the list, so that they do not all ask the same thing at the same time.
    setupClient: (client: Client) => {
      const from = Math.floor((started++ * requests.length) / connections)
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)])
    },
  })
  sending.on('response', (_client, status) => {
    if (status >= 300) example = `status ${status}`
  })
  const { requests: answered, latency, non2xx, errors, timeouts, duration } = await sending
  return {
    requestsPerSecond: answered.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors + timeouts,
    example,
  }
}

await serve<LoadJob>({}, run, async () => {})
