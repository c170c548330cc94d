/** The thread that reckons: one job at a time, in the order they come. Whoever asks holds it, see `reckoner.ts`. */
import { parentPort } from 'node:worker_threads'
import type { Job, Results, Said } from './jobs.ts'
import { overTimeOf } from './over-time.ts'
import { shapesOf } from './shapes.ts'
import { sharesOf } from './shares.ts'

const say = (said: Said) => parentPort?.postMessage(said)

/** Progress is told a few times a second at most: each time is a row to write. */
const tellEvery = 250 // milliseconds

const work = (job: Job): Promise<Results[keyof Results]> => {
  if (job.kind === 'shares') return sharesOf(job)
  if (job.kind === 'shapes') return shapesOf(job)
  let told = -Infinity
  return overTimeOf(job, progress => {
    if (performance.now() - told < tellEvery) return
    told = performance.now()
    say({ progress })
  })
}

parentPort?.on('message', async (job: Job) => {
  try {
    say({ result: await work(job) })
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) })
  }
})
