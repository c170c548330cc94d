import type { Point } from '../../../../services/contracts/api/common.ts'

/** Where this person asked for help before, from this device. */
export const keptPlace = (personId: string): { place: Point; address: string } | undefined => {
  try {
    return JSON.parse(localStorage.getItem(`omzien.place.${personId}`) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Next time 'the same place' is one press. Only on this device, only for this person. */
export const keepPlace = (personId: string, place: Point, address: string) =>
  localStorage.setItem(`omzien.place.${personId}`, JSON.stringify({ place, address }))
