import { derivedId, isUuid } from '../hsds/ids.ts'
import type { PointFacts } from '../record.ts'
import type { Draft, PartlyRead, ReadPoint, Remark } from './draft.ts'
import { lengthFault } from './limits.ts'
import { readPosition } from './position.ts'
import { type Reading, readers } from './values.ts'

/** What became of a draft: a point, or everything that is wrong with it beside what can be kept. */
type Checked = { point: ReadPoint } | { faults: Remark[]; partly: PartlyRead; given: string }

/** Weighs what a file says of a point. */
export const checkDraft = ({ at, own, said, noPlace }: Draft): Checked => {
  const reading: Reading = { own, faults: noPlace ? [noPlace] : [] }
  const facts: Record<string, unknown> = noPlace ? {} : readPosition(reading, said.lat, said.lon)
  for (const [field, read] of Object.entries(readers)) {
    const value = read(reading, said[field as keyof PointFacts])
    if (value !== undefined) facts[field] = value
  }
  const id = idOf(reading, said.id)
  for (const [field, value] of Object.entries(facts)) {
    const isSaid = reading.faults.some(known => known.field === field)
    const fault = isSaid ? undefined : lengthFault(field, value)
    if (fault) reading.faults.push({ field, detail: fault })
  }
  if (reading.faults.length > 0) {
    const wrong = new Set(reading.faults.map(({ field }) => field))
    const kept = Object.fromEntries(Object.entries(facts).filter(([field]) => !isWrong(wrong, field)))
    return {
      faults: reading.faults.map(fault => ({ at, ...fault })),
      partly: { at, facts: kept },
      given: givenId(said.id),
    }
  }
  const whole = facts as ReadPoint['facts']
  return { point: { at, own, ...(id === undefined ? {} : { id }), ref: refOf(said.id, whole), facts: whole } }
}

/** An id of ours: as it stands in files of ours, and every uuid. */
const idOf = ({ own, faults }: Reading, said: unknown): string | undefined => {
  const id = givenId(said)
  if (isUuid(id.toLowerCase())) return id.toLowerCase()
  if (!own) return undefined
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60) return id
  faults.push({ field: 'id', detail: { nl: 'Dit is geen id van Omzien.', en: 'This is no id of Omzien.' } })
  return undefined
}

/** Of a place neither half is right when one is wrong. */
const isWrong = (wrong: Set<string | undefined>, field: string) =>
  wrong.has(field) || ((field === 'lat' || field === 'lon') && (wrong.has('lat') || wrong.has('lon')))

const givenId = (id: unknown): string => (typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '')

const refOf = (id: unknown, { name, lat, lon }: ReadPoint['facts']): string => {
  const ref = givenId(id) || `${name.toLowerCase()} @ ${lat.toFixed(5)},${lon.toFixed(5)}`
  return ref.length <= 200 ? ref : derivedId('ref', ref)
}
