import { parentPort, workerData } from 'node:worker_threads'
import type { ReadFile } from './draft.ts'
import type { ToRead, WorkerNews } from './in-worker.ts'
import { readFile } from './read.ts'

/** So many points are told at once: taking them in must not hold up the process that asked. */
const atATime = 250

const tell = (news: WorkerNews) => parentPort?.postMessage(news)

const { bytes, format } = workerData as ToRead
const { points, ...rest }: ReadFile = readFile(bytes, format)
for (let start = 0; start < points.length; start += atATime) tell({ points: points.slice(start, start + atATime) })
tell({ rest })
