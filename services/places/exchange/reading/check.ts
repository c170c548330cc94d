import { derivedId, isUuid } from '../hsds/ids.ts'
import type { PointFacts } from '../record.ts'
import type { Draft, ReadPoint, Remark } from './draft.ts'
import { lengthFault } from './limits.ts'
import { readPosition } from './position.ts'
import { type Reading, readers } from './values.ts'

/** Weighs what a file says of a point: the point, or everything that is wrong with it. */
export const checkDraft = ({ at, own, said }: Draft): { point: ReadPoint } | { faults: Remark[] } => {
  const reading: Reading = { own, faults: [] }
  const facts: Record<string, unknown> = { ...readPosition(reading, said.lat, said.lon) }
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
  if (reading.faults.length > 0) return { faults: reading.faults.map(fault => ({ at, ...fault })) }
  const whole = facts as ReadPoint['facts']
  return { point: { at, own, ...(id === undefined ? {} : { id }), ref: refOf(said.id, whole), facts: whole } }
}

/** An id of ours: as it stands in files of ours, and every uuid. */
const idOf = ({ own, faults }: Reading, said: unknown): string | undefined => {
  const id = typeof said === 'string' || typeof said === 'number' ? String(said).trim() : ''
  if (isUuid(id.toLowerCase())) return id.toLowerCase()
  if (!own) return undefined
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 60) return id
  faults.push({ field: 'id', detail: { nl: 'Dit is geen id van Omzien.', en: 'This is no id of Omzien.' } })
  return undefined
}

const refOf = (id: unknown, { name, lat, lon }: ReadPoint['facts']): string => {
  const given = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : ''
  const ref = given || `${name.toLowerCase()} @ ${lat.toFixed(5)},${lon.toFixed(5)}`
  return ref.length <= 200 ? ref : derivedId('ref', ref)
}
