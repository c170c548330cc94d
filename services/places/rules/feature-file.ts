import { type AreaLevel, areaLevels } from '../../contracts/api/places.ts'
import { checkShape, type Shape } from './geometry-check.ts'
import { guessLevel, longestName, slugOf, splitName } from './names.ts'

/** A file cannot be imported, or not as asked: one sentence with the file, the feature and the reason. Nothing was written. */
export class ImportRefused extends Error {}

/** One feature of a file: an area, or a part of one. */
export interface Feature {
  name: string
  /** It was marked as one of several parts: `Noord (2)`. */
  isPart: boolean
  shape: Shape
}

/** The features of one level. */
export interface LevelFeatures {
  level: AreaLevel
  features: Feature[]
}

/** A file of areas that was read and found sound. */
export interface FeatureFile extends LevelFeatures {
  /** How the level was found, to be told to whoever imports. */
  levelFrom: 'asked' | 'file name' | 'features'
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a GeoJSON file of areas (RFC 7946).
 * @param file its name, for what is said about it; it may also tell the level
 * @param level the level of all areas in it, when the caller says so
 * @throws ImportRefused with file, feature (counted from 1, and its name) and reason
 */
export const readFeatureFile = (file: string, text: string, level?: AreaLevel): FeatureFile => {
  const refuse = (reason: string): never => {
    throw new ImportRefused(`${file}: ${reason}`)
  }
  const collection = parse(text, refuse)
  const features = featuresOf(collection, refuse)
  const found = findLevel(file, features, level)
  if (!found) return refuse('its level is not clear from its name: say --level stadsdeel, gebied, wijk or buurt.')
  return { ...found, features: features.map((feature, index) => readFeature(file, feature, index, found.level)) }
}

const parse = (text: string, refuse: (reason: string) => never): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse(`is not JSON: ${(error as Error).message}.`)
  }
}

const featuresOf = (collection: unknown, refuse: (reason: string) => never): unknown[] => {
  if (!isObject(collection)) return refuse('is not a GeoJSON FeatureCollection.')
  const { type, features, crs } = collection
  if (type !== 'FeatureCollection')
    return refuse(`is not a GeoJSON FeatureCollection: its type is ${JSON.stringify(type) ?? 'missing'}.`)
  if (!Array.isArray(features)) return refuse('has no list of features.')
  if (features.length === 0) return refuse('has no features; an empty file would remove every area of its level.')
  if (!isWgs84(crs))
    return refuse('is in another coordinate system than WGS84 (longitude, latitude): convert it first.')
  return features
}

/** RFC 7946 knows WGS84 only; older files name their system. */
const isWgs84 = (crs: unknown) => {
  if (crs === undefined || crs === null) return true
  const name = isObject(crs) && isObject(crs['properties']) ? String(crs['properties']['name']) : ''
  return /CRS84$|EPSG:+4326$/i.test(name)
}

const findLevel = (file: string, features: unknown[], asked?: AreaLevel) => {
  if (asked) return { level: asked, levelFrom: 'asked' as const }
  const fromName = guessLevel(file)
  if (fromName) return { level: fromName, levelFrom: 'file name' as const }
  const said = new Set(features.map(feature => propertyOf(feature, ['level', 'niveau'])))
  const [only] = said
  const level = areaLevels.find(known => said.size === 1 && known !== 'municipality' && known === only)
  return level && { level, levelFrom: 'features' as const }
}

const propertyOf = (feature: unknown, keys: string[]): string | undefined => {
  const properties = isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {}
  const byKey = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]))
  const value = keys.map(key => byKey.get(key)).find(found => typeof found === 'string' && found.trim() !== '')
  return value as string | undefined
}

const readFeature = (file: string, feature: unknown, index: number, level: AreaLevel): Feature => {
  const text = propertyOf(feature, [`${level}naam`, 'name', 'naam', 'statnaam', level])
  const refuse = (reason: string): never => {
    throw new ImportRefused(`${file}, feature ${index + 1}${text ? ` (${text.slice(0, longestName)})` : ''}: ${reason}`)
  }
  if (!isObject(feature) || feature['type'] !== 'Feature') return refuse('is not a GeoJSON Feature.')
  if (!text) return refuse('has no name (a property `name` or `naam`).')
  if (text.length > longestName) return refuse(`its name is longer than ${longestName} characters.`)
  const { name, isPart } = splitName(text)
  if (slugOf(name) === '') return refuse('its name has no letter or figure that an id can be made of.')
  return { name, isPart, shape: checkShape(feature['geometry'], refuse) }
}
