import type { ExchangeFormat } from '../../../contracts/api/support-point-exchange.ts'
import { isBag } from './bags.ts'
import { FileFault, type Found } from './draft.ts'
import { readGeoJson } from './geojson.ts'
import { readServices } from './hsds.ts'

/**
 * A file of JSON, and which of our formats it is.
 * @throws FileFault when it is no JSON, or neither of them
 */
export const readJson = (text: string): Found & { format: ExchangeFormat } => {
  const value = parse(text)
  if (isBag(value) && value['type'] === 'FeatureCollection') return { format: 'geojson', ...readGeoJson(value) }
  const services = servicesIn(value)
  if (services) return { format: 'hsds', ...readServices(services) }
  throw new FileFault(
    'Dit is JSON, maar geen GeoJSON (FeatureCollection) en geen lijst van diensten (HSDS).',
    'This is JSON, but neither GeoJSON (a FeatureCollection) nor a list of services (HSDS).',
  )
}

/** The services of a page, of a bare list, or a single one. */
const servicesIn = (value: unknown): unknown[] | undefined => {
  if (Array.isArray(value)) return value
  if (!isBag(value)) return undefined
  if (Array.isArray(value['contents'])) return value['contents']
  if (Array.isArray(value['services'])) return value['services']
  return 'service_at_locations' in value ? [value] : undefined
}

const parse = (text: string): unknown => {
  const bare = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(bare)
  } catch {
    throw whyNot(bare.trimEnd())
  }
}

const whyNot = (text: string) => {
  const fine = fineUntil(text)
  const line = text.slice(0, fine).split('\n').length
  if (fine >= text.length)
    return new FileFault(
      'Het bestand is afgebroken: het einde ontbreekt. Haal het opnieuw op, en kijk of het helemaal binnenkwam.',
      'The file is cut off: its end is missing. Fetch it again, and see whether all of it arrived.',
      line,
    )
  const sign = String.fromCodePoint(text.codePointAt(fine) ?? 0)
  return new FileFault(
    `Dit is geen JSON: op deze regel staat ‘${sign}’ waar dat niet kan.`,
    `This is not JSON: there is ‘${sign}’ on this line where it cannot be.`,
    line,
  )
}

/** How many signs are the beginning of some JSON: the reader of JSON does not always say where it stopped, so it is tried. */
const fineUntil = (text: string): number => {
  let [fine, wrong] = [0, text.length + 1]
  while (wrong - fine > 1) {
    const middle = (fine + wrong) >> 1
    if (couldGoOn(text.slice(0, middle))) fine = middle
    else wrong = middle
  }
  return fine
}

const couldGoOn = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const position = /position (\d+)/.exec(message)?.[1]
    return /end of JSON|Unterminated/.test(message) || Number(position ?? -1) >= text.length
  }
}
