import { createHash } from 'node:crypto'
import inPolygon from 'point-in-polygon-hao'
import { blankPoint, type PointRow } from '../../services/places/store/support-points.ts'
import { supportPointAccessibility, supportPointFunctions, supportPointGroups } from '../../services/places/words.ts'
import { messyHours } from './messy-hours.ts'

type Position = [lon: number, lat: number]
/** Where points may lie: a polygon with its holes, longitude first, as in GeoJSON. */
export type Ground = Position[][]

/** What messy points are made from. */
export interface MessyPoints {
  /** The same seed gives the same points. */
  seed?: number
  /** They lie in one of these; without, in a rectangle within Amsterdam-Zuid. */
  within?: Ground[]
}

const zuid: Ground = [
  [
    [4.87, 52.34],
    [4.9, 52.34],
    [4.9, 52.355],
    [4.87, 52.355],
    [4.87, 52.34],
  ],
]

/** Numbers in [0, 1) that only look like chance (mulberry32). */
const chanceOf = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
type Chance = () => number

const pick = <T>(chance: Chance, from: readonly T[]): T => {
  const one = from[Math.floor(chance() * from.length)]
  if (one === undefined) throw new Error('There is nothing to choose from.')
  return one
}
const some = (chance: Chance, from: readonly { id: string }[], share: number, least = 0): string[] => {
  const chosen = from.filter(() => chance() < share).map(({ id }) => id)
  return chosen.length >= least ? chosen : [pick(chance, from).id]
}

const first = ['Huis', 'Inloop', 'De Huiskamer', 'Buurtkamer', 'Steunpunt', 'Ontmoeting', 'Plek', 'Het Trefpunt']
const second = ['de Wilg', 'het Anker', 'de Lantaarn', "'t Hoekje", 'de Brug', 'Überhof', 'de Krul "Plus"', 'Zonzij 🌻']
const owners = ['Stichting Voorbeeld', 'Buurtzorg Verzonnen', 'Welzijn Nergens; locatie Noord', null, null]
const tongues = ['nl', 'en', 'ar', 'tr', 'pl', 'srn', 'ti', 'zgh'].map(id => ({ id }))

/**
 * Invented support points with untidy opening hours, for tests and measurements: the same ones for the same seed.
 * Ids are uuids; nothing of it is somebody's.
 */
export const messyPoints = (count: number, { seed = 1, within = [zuid] }: MessyPoints = {}): PointRow[] => {
  const chance = chanceOf(seed)
  return Array.from({ length: count }, (_, number) => messyPoint(chance, number, seed, within))
}

const messyPoint = (chance: Chance, number: number, seed: number, within: Ground[]): PointRow => {
  const [lon, lat] = positionIn(chance, within)
  const functions = some(chance, supportPointFunctions, 0.25, 1)
  return {
    ...blankPoint(idOf(`${seed}/${number}`)),
    ...{ name: `${pick(chance, first)} ${pick(chance, second)} ${number + 1}`, lat, lon, functions },
    neighbours_welcome: chance() < 0.7,
    groups: chance() < 0.5 ? [] : some(chance, supportPointGroups, 0.2),
    accessibility: some(chance, supportPointAccessibility, 0.3),
    languages: some(chance, tongues, 0.3),
    organisation: pick(chance, owners),
    address: chance() < 0.8 ? `Voorbeeldstraat ${1 + Math.floor(chance() * 400)}` : null,
    hours: pick(chance, messyHours),
  }
}

const positionIn = (chance: Chance, within: Ground[]): Position => {
  const ground = pick(chance, within)
  const [lons, lats] = [0, 1].map(axis => (ground[0] ?? []).map(position => position[axis as 0 | 1]))
  if (!lons?.length || !lats?.length) throw new Error('A ground has corners.')
  for (let tries = 0; tries < 10_000; tries++) {
    const position: Position = [between(chance, lons), between(chance, lats)]
    if (inPolygon(position, ground) === true) return position
  }
  throw new Error('This ground has no inside.')
}

const between = (chance: Chance, values: number[]) => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return Math.round((low + chance() * (high - low)) * 1e6) / 1e6
}

const idOf = (text: string) => {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
