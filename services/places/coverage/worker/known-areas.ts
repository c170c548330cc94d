import { LRUCache } from 'lru-cache'
import type { MultiPolygon } from '../../../contracts/api/places.ts'
import type { Shape } from '../../rules/geometry-check.ts'
import { layFlat, type ReckonedArea } from '../rules/ground.ts'
import type { Job } from './jobs.ts'

/** A level or two, laid flat: they stay as long as the thread does. */
const known = new LRUCache<string, ReckonedArea[]>({ max: 6 })

/** The areas of a job. @throws Error when they did not come along and are not known */
export const areasOf = ({ areas: { key, text } }: Job): ReckonedArea[] => {
  const there = known.get(key)
  if (there) return there
  if (text === undefined) throw new Error('areas-unknown')
  const read = JSON.parse(text) as { id: string; geometry: MultiPolygon }[]
  const laid = read.map(({ id, geometry }) => layFlat(id, geometry.coordinates as Shape))
  known.set(key, laid)
  return laid
}
