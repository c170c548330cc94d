import type { Reading } from './values.ts'

/** Around the Netherlands, degrees: by this an exchanged latitude and longitude are told. */
const inCountry = (lat: number, lon: number) => lat > 50.6 && lat < 53.8 && lon > 3.1 && lon < 7.4

const numberOf = (value: unknown): number => {
  if (typeof value === 'number') return value
  const text = typeof value === 'string' ? value.trim() : ''
  return /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
}

/** A position; what is wrong with it is noted. */
export const readPosition = ({ faults }: Reading, saidLat: unknown, saidLon: unknown): { lat: number; lon: number } => {
  const [lat, lon] = [numberOf(saidLat), numberOf(saidLon)]
  for (const [field, value, said] of [
    ['lat', lat, saidLat],
    ['lon', lon, saidLon],
  ] as const)
    if (!Number.isFinite(value)) faults.push({ field, detail: noNumber(said) })
  if (Number.isFinite(lat) && Number.isFinite(lon)) {
    if (!inCountry(lat, lon) && inCountry(lon, lat)) faults.push({ field: 'lat', detail: exchanged })
    else if (Math.abs(lat) > 90 || Math.abs(lon) > 180) faults.push({ field: 'lat', detail: noPlace })
  }
  return { lat, lon }
}

const noNumber = (said: unknown) => {
  const shown = said === undefined || said === null || said === '' ? '' : ` (${String(said).slice(0, 40)})`
  return shown
    ? { nl: `Dit is geen getal in graden${shown}.`, en: `This is not a number of degrees${shown}.` }
    : { nl: 'De plek ontbreekt.', en: 'The place is missing.' }
}
const exchanged = {
  nl: 'Breedte- en lengtegraad zijn verwisseld: in Nederland is de breedtegraad ongeveer 52.',
  en: 'Latitude and longitude are exchanged: in the Netherlands the latitude is about 52.',
}
const noPlace = { nl: 'Dit is geen plek op aarde.', en: 'This is no place on earth.' }
