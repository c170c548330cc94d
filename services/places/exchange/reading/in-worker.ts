import { Worker } from 'node:worker_threads'
import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import type { ReadFile, ReadPoint } from './draft.ts'

/** What a worker is to read. */
export interface ToRead {
  bytes: Uint8Array<ArrayBuffer>
  format: ExchangeFormat | undefined
  /** The moment it is now, ISO 8601. */
  now: string
}
/** What a worker tells: some points, and at the end everything else. */
export type WorkerNews = { points: ReadPoint[] } | { rest: Omit<ReadFile, 'points'> }

/**
 * Reads a file in a thread of its own, which ends with it: 20 MB of JSON and a thousand notations of hours would hold up
 * everything else in this process for seconds. The bytes are handed over and cannot be used here any more.
 */
export const readInWorker = (toRead: ToRead): Promise<ReadFile> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      ...{ workerData: toRead, transferList: [toRead.bytes.buffer] },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    })
    const points: ReadPoint[] = []
    worker.on('message', (news: WorkerNews) => {
      if ('points' in news) points.push(...news.points)
      else resolve({ ...news.rest, points })
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('Whoever read the file stopped before its end.')))
  })
