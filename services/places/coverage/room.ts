import { LRUCache } from 'lru-cache'
import type { AreaLevel } from '../../contracts/api/places.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { digest } from '../../kernel/ids.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { areasRevision } from '../store/areas.ts'
import { Reckoner, ReckonerBusy } from './reckoner.ts'
import { shapesOfLevels } from './store/areas.ts'
import type { Results, Shapes, Shares } from './worker/jobs.ts'

/** What coverage keeps in a process: its threads, and answers that may be asked again. */
export interface CoverageRoom {
  /** For questions somebody waits for. */
  questions: Reckoner
  /** For what takes long: a question never waits for it. */
  runs: Reckoner
  shares: LRUCache<string, Promise<Shares>>
  /** Few: they are large. */
  shapes: LRUCache<string, Promise<Shapes>>
  /** The run this process works on. */
  running?: string
}

const rooms = new WeakMap<ServiceDeps, CoverageRoom>()

/** The room of coverage of these services. */
export const roomOf = (deps: ServiceDeps): CoverageRoom => {
  const known = rooms.get(deps)
  if (known) return known
  const room = {
    questions: new Reckoner({ mostWaiting: 16, longest: 20_000 }),
    runs: new Reckoner({ mostWaiting: 0, longest: 3_600_000 }),
    shares: new LRUCache<string, Promise<Shares>>({ max: 100 }),
    shapes: new LRUCache<string, Promise<Shapes>>({ max: 8 }),
  }
  rooms.set(deps, room)
  return room
}

/** A question about areas: which levels, and everything else of the job. */
export type Question<K extends 'shares' | 'shapes'> = {
  kind: K
  levels: AreaLevel[]
  points: string
  /** Null when nothing hangs on the moment. */
  at: number | null
}

/** A job about the areas of these levels as they are now, at the municipality's walking distance. */
export const areasFor = async (deps: ServiceDeps, levels: AreaLevel[]) => {
  const { pool, prisma } = deps.database
  const key = `${levels.join(' ')} ${await areasRevision(prisma)}`
  return { key, metres: deps.settings.number('map.walkingDistance'), text: () => shapesOfLevels(pool, levels) }
}

/**
 * Asks the thread, or whoever asked the same before: the same points, areas and distance give the same answer.
 * @throws HttpProblem overloaded, with when to try again
 */
export const askRoom = async <K extends 'shares' | 'shapes'>(
  deps: ServiceDeps,
  { kind, levels, points, at }: Question<K>,
): Promise<Results[K]> => {
  const room = roomOf(deps)
  const answers = room[kind] as unknown as LRUCache<string, Promise<Results[K]>>
  const { key, metres, text } = await areasFor(deps, levels)
  const name = digest(JSON.stringify([kind, key, metres, at, points]))
  const known = answers.get(name)
  if (known) return await known.catch(asProblem)
  const asked = room.questions.ask({ kind, areas: { key }, points, at, metres } as never, text) as Promise<Results[K]>
  answers.set(name, asked)
  return await asked.catch(error => {
    answers.delete(name)
    return asProblem(error)
  })
}

const asProblem = (error: unknown): never => {
  if (!(error instanceof ReckonerBusy)) throw error
  throw new HttpProblem('overloaded', { headers: { 'retry-after': '10' } })
}
