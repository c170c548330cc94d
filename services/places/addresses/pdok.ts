import type { AddressSuggestion } from '../../contracts/api/addresses.ts'
import type { Point } from '../../contracts/api/common.ts'
import type { FoundPlace, Geocoder } from './geocoder.ts'
import { plainQuery } from './words.ts'

/** What the Locatieserver (v3.1) says of one thing it found; `centroide_ll` is `POINT(lon lat)`. */
interface Doc {
  id?: unknown
  type?: unknown
  weergavenaam?: unknown
  centroide_ll?: unknown
}

/** Its kinds that we show, and what we call them. */
const kinds: Record<string, AddressSuggestion['kind']> = {
  adres: 'address',
  weg: 'street',
  postcode: 'postcode',
  woonplaats: 'town',
}
const fields = 'id,type,weergavenaam,centroide_ll'
/** Who types does not wait longer, milliseconds. */
const patience = 1_500

/** The national address service did not answer, or not as it says it does. */
export class NoAnswer extends Error {}

/**
 * PDOK's Locatieserver: free, of the Kadaster, with every address of the Netherlands
 * (https://github.com/PDOK/locatieserver/wiki). It hears what is typed and a rough place, and from this server only.
 * @param url its address, up to and including the version
 * @throws NoAnswer from everything it does
 */
export const createPdok = (url: string): Geocoder => {
  const ask = async (what: string, query: Record<string, string>) => {
    try {
      const search = new URLSearchParams({ ...query, fl: fields })
      const answer = await fetch(`${url}/${what}?${search}`, { signal: AbortSignal.timeout(patience) })
      return docsOf(answer.ok ? await answer.json() : undefined)
    } catch {
      // Whatever went wrong may repeat what was typed: it goes no further than this.
      throw new NoAnswer()
    }
  }
  const one = async (what: string, query: Record<string, string>) => (await ask(what, query)).map(toPlace).find(Boolean)
  return {
    suggest: async (q, near, limit) => {
      const text = plainQuery(q)
      if (text === '') return []
      const fq = `type:(${Object.keys(kinds).join(' OR ')})`
      return (await ask('suggest', { q: text, fq, rows: String(limit), ...around(near) })).flatMap(toSuggestion)
    },
    lookup: id => one('lookup', { id }),
    reverse: ({ lat, lon }) =>
      one('reverse', { lat: String(lat), lon: String(lon), type: 'adres', rows: '1', distance: '150' }),
  }
}

/** A place to within a kilometre: enough to know which Dorpsstraat is meant, too little to know who asks. */
const around = ({ lat, lon }: Point) => ({ lat: lat.toFixed(2), lon: lon.toFixed(2) })

const docsOf = (body: unknown): Doc[] => {
  const docs = (body as { response?: { docs?: unknown } } | undefined)?.response?.docs
  if (!Array.isArray(docs)) throw new NoAnswer()
  return docs.filter(doc => typeof doc === 'object' && doc !== null)
}

const toPoint = (text: unknown): Point | undefined => {
  const [, lon, lat] = /^POINT\s*\((-?[\d.]+) (-?[\d.]+)\)$/.exec(String(text)) ?? []
  return lon && lat ? { lat: Number(lat), lon: Number(lon) } : undefined
}

const toSuggestion = ({ id, type, weergavenaam, centroide_ll }: Doc): AddressSuggestion[] => {
  const kind = kinds[String(type)]
  if (!kind || typeof id !== 'string' || typeof weergavenaam !== 'string') return []
  const place = toPoint(centroide_ll)
  return [{ id, label: weergavenaam, kind, ...(place ? { place } : {}) }]
}

const toPlace = ({ id, weergavenaam, centroide_ll }: Doc): FoundPlace | undefined => {
  const place = toPoint(centroide_ll)
  return place && typeof id === 'string' && typeof weergavenaam === 'string'
    ? { id, label: weergavenaam, place }
    : undefined
}
