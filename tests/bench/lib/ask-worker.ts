/** Asks one thing after another in a process of its own, and tells how long each answer took. */
import { Agent, get } from 'node:http'
import { serve } from './child.ts'

/** What is to be asked, in turn; so many times in all. */
export interface AskJob {
  url: string
  requests: { path: string; headers?: Record<string, string> }[]
  count: number
}

/** Milliseconds of each answer. */
export interface Asked {
  times: number[]
}

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

const ask = (url: string, headers: Record<string, string>): Promise<void> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers }, answer => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${answer.statusCode} for ${url}`)),
      )
    }).on('error', reject)
  })

const run = async ({ url, requests, count }: AskJob): Promise<Asked> => {
  const times: number[] = []
  for (let i = 0; i < count; i++) {
    const { path, headers = {} } = requests[i % requests.length] as AskJob['requests'][0]
    const begin = performance.now()
    await ask(`${url}${path}`, headers)
    times.push(performance.now() - begin)
  }
  return { times }
}

await serve<AskJob>({}, run, async () => agent.destroy())
