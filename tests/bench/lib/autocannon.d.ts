/** As much of autocannon as we use; it brings no types. */
declare module 'autocannon' {
  export interface Request {
    method?: string
    path: string
    headers?: Record<string, string>
    body?: string
  }
  export interface Client {
    setRequests(requests: Request[]): void
  }
  export interface Result {
    non2xx: number
    errors: number
    timeouts: number
    /** Seconds. */
    duration: number
    requests: { total: number; average: number }
    /** Milliseconds. */
    latency: { p50: number; p99: number }
  }
  export interface Options {
    url: string
    connections: number
    /** Seconds. */
    duration: number
    requests: Request[]
    setupClient?(client: Client): void
  }
  interface Running extends Promise<Result> {
    on(event: 'response', hear: (client: Client, status: number) => void): void
  }
  export default function autocannon(options: Options): Running
}
