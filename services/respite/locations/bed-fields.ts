import { isDeepStrictEqual } from 'node:util'
import type { BedPatch } from '../../contracts/api/respite-locations.ts'
import { toLocalDate } from '../stays/rows.ts'
import type { saveBed } from '../store/beds.ts'
import type { BedRow } from '../store/locations.ts'

/** A bed as it is written, its dates local. */
export type Written = Parameters<typeof saveBed>[1]

/** The same of a row. */
export const toWritten = (bed: BedRow): Written => ({
  ...bed,
  in_use_from: toLocalDate(bed.in_use_from),
  removed_on: bed.removed_on && toLocalDate(bed.removed_on),
})

/** The row of a bed that was written. */
export const toRow = (bed: Written): BedRow => ({
  ...bed,
  in_use_from: new Date(bed.in_use_from),
  removed_on: bed.removed_on === null ? null : new Date(bed.removed_on),
})

/** What a field of the outer world is in the table. */
const columns = [
  ...(['room', 'name', 'kinds', 'features', 'groups'] as const).map(name => [name, name] as const),
  ...([
    ['frontDoor', 'front_door'],
    ['inUseFrom', 'in_use_from'],
    ['removed', 'removed_on'],
  ] as const),
]

/** Which fields of a bed differ, by their outer names. */
export const bedFieldsChanged = (before: BedRow, after: BedRow): string[] =>
  columns.flatMap(([field, column]) => (isDeepStrictEqual(before[column], after[column]) ? [] : [field]))

/** A bed with what somebody wrote of it. @param tonight the date on which it goes out of use, if it does */
export const patched = (was: Written, patch: BedPatch, tonight: string): Written => ({
  ...was,
  ...(patch.room === undefined ? {} : { room: patch.room }),
  ...(patch.name === undefined ? {} : { name: patch.name }),
  ...(patch.kinds ? { kinds: [...new Set(patch.kinds)] } : {}),
  ...(patch.features ? { features: patch.features } : {}),
  ...(patch.groups ? { groups: patch.groups } : {}),
  ...(patch.frontDoor === undefined ? {} : { front_door: patch.frontDoor }),
  ...(patch.inUseFrom === undefined ? {} : { in_use_from: patch.inUseFrom }),
  ...(patch.removed === undefined ? {} : { removed_on: patch.removed ? (was.removed_on ?? tonight) : null }),
})
