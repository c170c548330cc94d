import { Worker } from 'node:worker_threads'
import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import type { ReadFile, ReadPoint } from './draft.ts'
import { readFile } from './read.ts'

/** What a worker is to read. */
export interface ToRead {
  bytes: Uint8Array<ArrayBuffer>
  format: ExchangeFormat | undefined
}
/** What a worker tells: some points, and at the end everything else. */
export type WorkerNews = { points: ReadPoint[] } | { rest: Omit<ReadFile, 'points'> }

/** Bytes that are read sooner than a thread is started. */
const small = 100_000

/** Reads a file without holding up the process. Its bytes may not be used afterwards. */
export const readAside = async (toRead: ToRead): Promise<ReadFile> =>
  toRead.bytes.length < small ? readFile(toRead.bytes, toRead.format) : readInWorker(toRead)

/**
 * Reads a file in a thread of its own, which ends with it: 20 MB of JSON would hold up everything else in this
 * process. The bytes are handed over and cannot be used here any more.
 */
const readInWorker = (toRead: ToRead): Promise<ReadFile> =>
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
