import { ownMark, ownMember } from '../writing/geojson.ts'
import { aliasesOf } from './aliases.ts'
import { type Bag, isBag } from './bags.ts'
import type { Draft, Found, Remark, Where } from './draft.ts'

/** Reads the features of a FeatureCollection [RFC 7946]. Areas called '… zone' are no places, and are left out. */
export const readGeoJson = (collection: Bag): Found => {
  const own = collection[ownMember] === ownMark
  const found: Found = { drafts: [], skipped: [], faults: [] }
  if (!Array.isArray(collection['features'])) return { ...found, faults: [noFeatures] }
  for (const [i, feature] of collection['features'].entries()) readFeature(found, feature, i + 1, own)
  return found
}

const noFeatures: Remark = {
  ...{ at: { kind: 'file', number: 0 }, field: 'features' },
  detail: { nl: 'Er staan geen features in dit bestand.', en: 'There are no features in this file.' },
}

const readFeature = (found: Found, feature: unknown, number: number, own: boolean): void => {
  const properties = isBag(feature) && isBag(feature['properties']) ? feature['properties'] : {}
  const name = properties['name'] ?? properties['naam']
  const at: Where = { kind: 'feature', number, ...(typeof name === 'string' ? { name: name.slice(0, 80) } : {}) }
  if (!isBag(feature) || feature['type'] !== 'Feature') return void found.faults.push({ at, detail: noFeature })
  const { geometry } = feature
  if (isZone(geometry, name)) return void found.skipped.push({ at, detail: zone })
  const position = positionOf(geometry)
  const said: Draft['said'] = own ? { ...properties } : aliasesOf(properties)
  const id = own ? properties['id'] : (feature['id'] ?? said.id)
  const place = position
    ? { said: { ...said, id, lon: position[0], lat: position[1] } }
    : { said: { ...said, id }, noPlace: { field: 'geometry', detail: geometryWords(geometry) } }
  found.drafts.push({ at, own, ...place })
}

const noFeature = { nl: 'Dit is geen Feature van GeoJSON.', en: 'This is no Feature of GeoJSON.' }
const zone = {
  nl: 'Een gebied (… zone), geen plek: overgeslagen.',
  en: 'An area (… zone), no place: left out.',
}

const isZone = (geometry: unknown, name: unknown) =>
  isBag(geometry) && /Polygon$/.test(String(geometry['type'])) && /\bzone\.?$/i.test(String(name).trim())

const positionOf = (geometry: unknown): unknown[] | undefined => {
  if (!isBag(geometry) || geometry['type'] !== 'Point') return undefined
  const { coordinates } = geometry
  return Array.isArray(coordinates) && coordinates.length >= 2 ? coordinates : undefined
}

const geometryWords = (geometry: unknown) => {
  const type = isBag(geometry) ? String(geometry['type']).slice(0, 40) : 'null'
  if (type === 'Point')
    return { nl: 'De coördinaten van dit punt ontbreken.', en: 'The coordinates of this point are missing.' }
  return {
    nl: `Een steunpunt is een punt (Point); dit is ${type}.`,
    en: `A support point is a point (Point); this is ${type}.`,
  }
}
