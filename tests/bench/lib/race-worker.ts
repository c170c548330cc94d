/** Many clients who all want the same bed at the same moment, in a process of its own. */
import { Agent, request } from 'node:http'
import { serve } from './child.ts'

/** Races to be run one after the other, each for a bed of its own; every body is sent at once. */
export interface RaceJob {
  url: string
  cookies: string[]
  races: string[][]
}

/** What came of one race. */
export interface Raced {
  milliseconds: number
  won: number
  /** 409 `bed-taken` with at least one bed that is free instead. */
  lost: number
  /** Any other answer; `example` is one of them. */
  other: number
  example?: string
}

const agent = new Agent({ keepAlive: true, maxSockets: 200 })

interface Answer {
  status: number
  text: string
}

const post = (url: string, cookie: string, body: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), cookie }
    const sending = request(url, { method: 'POST', agent, headers }, answer => {
      let text = ''
      answer.on('data', (part: Buffer) => {
        text += part
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sending.on('error', reject)
    sending.end(body)
  })

const isLost = ({ status, text }: Answer): boolean => {
  if (status !== 409) return false
  const { code, alternatives } = JSON.parse(text) as { code: string; alternatives?: unknown[] }
  return code === 'bed-taken' && (alternatives?.length ?? 0) > 0
}

const race = async (url: string, cookies: string[], bodies: string[]): Promise<Raced> => {
  const begin = performance.now()
  const answers = await Promise.all(bodies.map((body, i) => post(url, cookies[i % cookies.length] ?? '', body)))
  const milliseconds = performance.now() - begin
  const won = answers.filter(({ status }) => status === 201).length
  const lost = answers.filter(isLost).length
  const odd = answers.find(answer => answer.status !== 201 && !isLost(answer))
  const other = bodies.length - won - lost
  return { milliseconds, won, lost, other, ...(odd ? { example: `${odd.status} ${odd.text}` } : {}) }
}

const run = async ({ url, cookies, races }: RaceJob) => {
  const raced: Raced[] = []
  for (const bodies of races) raced.push(await race(url, cookies, bodies))
  return { raced }
}

await serve<RaceJob>({}, run, async () => agent.destroy())
