import { parentPort, workerData } from 'node:worker_threads'
import { migrate } from '../../prisma/migrate.ts'
import { StartError } from '../start-error.ts'

/** What the thread says to who started it. */
export type Said = { progress?: string; refusal?: string }

const say = (said: Said) => parentPort?.postMessage(said)

await migrate({ url: workerData as string, onProgress: progress => say({ progress }) }).catch(error => {
  if (!(error instanceof StartError)) throw error
  say({ refusal: error.message })
})
