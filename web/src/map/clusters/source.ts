import { type Bounds, type Cluster, indexOf, type Position } from './index.ts'

type Ask =
  | { ask: 'load'; positions: Position[] }
  | { ask: 'shown'; view: Bounds; zoom: number }
  | { ask: 'members'; several: number }
/** What the worker is asked; its answer carries the same number. */
export type Question = Ask & { number: number }
/** What the worker answers. */
export interface Answer {
  number: number
  result: Cluster[] | Position[] | undefined
}

/** Clusters of one set of support points, wherever they are worked out. */
export interface ClusterSource {
  shownIn(view: Bounds, zoom: number): Promise<Cluster[]>
  membersOf(several: number): Promise<Position[]>
  /** Lets go of the worker. */
  close(): void
}

/** From how many on sorting them would hold up the page. */
const many = 2_000

const direct = (positions: Position[]): ClusterSource => {
  const index = indexOf(positions)
  return {
    shownIn: async (view, zoom) => index.shownIn(view, zoom),
    membersOf: async several => index.membersOf(several),
    close: () => {},
  }
}

const beside = (positions: Position[], onFailure: () => void): ClusterSource => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (result: Answer['result']) => void>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.(data.result)
    waiting.delete(data.number)
  }
  worker.onerror = onFailure
  const ask = <Result>(question: Ask) =>
    new Promise<Result>(resolve => {
      last += 1
      waiting.set(last, result => resolve(result as Result))
      worker.postMessage({ ...question, number: last } satisfies Question)
    })
  ask({ ask: 'load', positions })
  return {
    shownIn: (view, zoom) => ask({ ask: 'shown', view, zoom }),
    membersOf: several => ask({ ask: 'members', several }),
    close: () => worker.terminate(),
  }
}

/**
 * Clusters of support points: worked out in the page when they are few, in a worker when they are many.
 * @param onFailure the worker does not run in this browser: ask again without it
 */
export const clustersOf = (positions: Position[], mayWork: boolean, onFailure: () => void): ClusterSource =>
  positions.length > many && mayWork && typeof Worker === 'function' ? beside(positions, onFailure) : direct(positions)
