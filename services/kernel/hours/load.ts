import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { momentOf, WallDate, wallOf } from './wall-date.ts'

/** The library of the notation. */
export type Library = typeof import('opening_hours').default

/**
 * Loads the library with `WallDate` for its `Date`: 23 MB and 60 ms. So it says the same in a process of any zone, and
 * is right in the nights in which the clock changes. (With the process's own clock, as it is meant to be used, it was an
 * hour wrong after 29 March 2026; a zone of its own cannot be had inside a process.)
 */
export const loadWithWallDate = async (): Promise<Library> => {
  const file = createRequire(import.meta.url).resolve('opening_hours')
  const its = createRequire(file)
  const take = (name: string): unknown => (name === 'suncalc' ? sunByTheWall(its(name) as Sun) : its(name))
  const module: { exports: unknown } = { exports: {} }
  const source = await readFile(file, 'utf8')
  compileFunction(source, ['module', 'exports', 'require', 'Date'], { filename: file })(
    module,
    module.exports,
    take,
    WallDate,
  )
  return module.exports as Library
}

interface Sun {
  getTimes(at: Date, lat: number, lon: number): Record<string, unknown>
}

/** Sunrise and sunset are moments; the library wants to know what the clock says then. */
const sunByTheWall = ({ getTimes }: Sun): Sun => ({
  getTimes: (at, lat, lon) => {
    const times = getTimes(new Date(momentOf(at.getTime()).epochMilliseconds), lat, lon)
    return Object.fromEntries(Object.entries(times).map(([name, time]) => [name, onTheWall(time)]))
  },
})

const onTheWall = (time: unknown) =>
  time instanceof Date && !Number.isNaN(time.getTime())
    ? new WallDate(wallOf(Temporal.Instant.fromEpochMilliseconds(time.getTime())))
    : time
