import type { Point } from '../../../services/contracts/api/common.ts'
import type { Bounds } from '../map/clusters/index.ts'
import type { SupportPointsAsked } from '../shared/api/supportPoints.ts'

/** What the map can show; the first and the last are what it shows when nobody says. */
export const layers = ['steunpunten', 'activiteiten', 'hulpvragen', 'respijt', 'gebieden'] as const
/** Something the map can show. */
export type Layer = (typeof layers)[number]
const usualLayers: Layer[] = ['steunpunten', 'gebieden']

/** What somebody looks for on the map; it lives in the address, except where they are themselves. */
export interface Wanted {
  /** Functions a support point must have, all of them. */
  what: string[]
  /** `altijd`, `nu`, `vanavond`, `zondag`, or a local moment `2026-12-01T19:30`. */
  when: string
  group?: string
  accessibility: string[]
  language?: string
  /** Without an appointment. */
  welcome: boolean
  /** How far from the place of the asker, or the middle of the map; metres. */
  within?: number
  layers: Layer[]
  /** A view of the map that somebody shared. */
  middle?: Point
  zoom?: number
  /** Only this piece of the map. */
  piece?: Bounds
  /** On a phone: the map instead of the list. */
  isMap: boolean
}

const several = (text: string | null | undefined) => text?.split(',').filter(word => /^[a-z0-9-]+$/.test(word)) ?? []
const number = (text: string | null, least: number, most: number) => {
  const value = Number(text)
  return text && value >= least && value <= most ? value : undefined
}

const middleIn = (text: string | null): Point | undefined => {
  const [lat, lon] = numbersIn(text, 2)
  return lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
    ? { lat, lon }
    : undefined
}

const pieceIn = (text: string | null): Bounds | undefined => {
  const [west, south, east, north] = numbersIn(text, 4)
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  const isOnEarth = west >= -180 && east <= 180 && south >= -90 && north <= 90
  return isOnEarth && west < east && south < north ? { west, south, east, north } : undefined
}

const numbersIn = (text: string | null, count: number): number[] => {
  const numbers = (text ?? '').split(',').map(part => (part.trim() === '' ? Number.NaN : Number(part)))
  return numbers.length === count && numbers.every(Number.isFinite) ? numbers : []
}

const layersIn = (text: string | null): Layer[] =>
  text === null ? usualLayers : layers.filter(layer => text.split(',').includes(layer))

const isWhen = (text: string | null): text is string =>
  /^(nu|vanavond|zondag|\d{4}-\d\d-\d\dT\d\d:\d\d)$/.test(text ?? '')

/** What the address asks for; what makes no sense in it counts as not said. `functie` is what `wat` was called before. */
export const wantedOf = (search: URLSearchParams): Wanted => {
  const [when, group, language] = [
    search.get('wanneer'),
    several(search.get('voor'))[0],
    several(search.get('taal'))[0],
  ]
  const [middle, piece] = [middleIn(search.get('midden')), pieceIn(search.get('stuk'))]
  const [within, zoom] = [number(search.get('binnen'), 1, 100_000), number(search.get('zoom'), 1, 19)]
  return {
    what: several(search.get('wat') ?? search.get('functie')),
    when: isWhen(when) ? when : 'altijd',
    accessibility: several(search.get('toegang')),
    welcome: search.get('zonder-afspraak') === 'ja',
    layers: layersIn(search.get('lagen')),
    isMap: search.get('beeld') === 'kaart',
    ...(group ? { group } : {}),
    ...(language ? { language } : {}),
    ...(within ? { within } : {}),
    ...(middle ? { middle } : {}),
    ...(zoom ? { zoom } : {}),
    ...(piece ? { piece } : {}),
  }
}

const isUsual = (shown: Layer[]) => shown.length === usualLayers.length && usualLayers.every(one => shown.includes(one))
const written = ({ west, south, east, north }: Bounds, digits: number) =>
  [west, south, east, north].map(degrees => degrees.toFixed(digits)).join(',')
/** A piece of a few streets needs a digit more, or nothing would be left of it. */
const digitsFor = ({ west, east }: Bounds) => (east - west > 0.02 ? 3 : 4)

/** The same as an address says it; what is usual is left out, and a middle is rounded to some hundred metres. */
export const addressOf = (wanted: Wanted): Record<string, string> => ({
  functie: '',
  wat: wanted.what.join(','),
  wanneer: wanted.when === 'altijd' ? '' : wanted.when,
  voor: wanted.group ?? '',
  toegang: wanted.accessibility.join(','),
  taal: wanted.language ?? '',
  'zonder-afspraak': wanted.welcome ? 'ja' : '',
  binnen: wanted.within ? String(wanted.within) : '',
  lagen: isUsual(wanted.layers) ? '' : wanted.layers.join(',') || 'geen',
  midden: wanted.middle ? `${wanted.middle.lat.toFixed(3)},${wanted.middle.lon.toFixed(3)}` : '',
  zoom: wanted.zoom ? String(wanted.zoom) : '',
  stuk: wanted.piece ? written(wanted.piece, digitsFor(wanted.piece)) : '',
  beeld: wanted.isMap ? 'kaart' : '',
})

/** A place as a question carries it: on some ten metres, so that the same door asks the same question. */
export const nearOf = ({ lat, lon }: Point) => `${lat.toFixed(4)},${lon.toFixed(4)}`

/** The question that map and list share. @param openAt `now` or an instant @param from where distances are measured from */
export const askedOf = (wanted: Wanted, openAt: string | undefined, from: Point | undefined): SupportPointsAsked => ({
  ...(wanted.what.length > 0 ? { function: wanted.what.join(',') } : {}),
  ...(openAt ? { openAt } : {}),
  ...(wanted.group ? { group: wanted.group } : {}),
  ...(wanted.accessibility.length > 0 ? { accessibility: wanted.accessibility.join(',') } : {}),
  ...(wanted.language ? { language: wanted.language } : {}),
  ...(wanted.welcome ? { welcome: true } : {}),
  ...(wanted.within && from ? { near: nearOf(from), within: wanted.within } : {}),
  ...(wanted.piece ? { bbox: written(wanted.piece, 5) } : {}),
})

/** Whether anything narrows what is shown, so that it can be cleared. */
export const isNarrowed = ({ what, when, group, accessibility, language, welcome, within, piece }: Wanted) =>
  what.length > 0 ||
  when !== 'altijd' ||
  accessibility.length > 0 ||
  welcome ||
  Boolean(group || language || within || piece)

/** Nothing that narrows what is shown. */
export const nothingWanted = {
  ...{ what: [], when: 'altijd', accessibility: [], welcome: false },
  ...{ group: undefined, language: undefined, within: undefined, piece: undefined },
}
