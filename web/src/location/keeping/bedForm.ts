import type { Bed, BedPatch, NewBed, StayKind } from '../../../../services/contracts/api/respite-locations.ts'

/** A bed as it stands on the screen. */
export interface BedForm {
  room: string
  name: string
  kinds: StayKind[]
  features: string[]
  groups: string[]
  frontDoor: string
  inUseFrom: string
}

/** The form filled with what we know; a new bed is in use from a date. */
export const bedFormOf = (bed: Bed | undefined, today: string): BedForm => ({
  room: bed?.room ?? '',
  name: bed?.name ?? '',
  kinds: bed?.kinds ?? [],
  features: bed?.features ?? [],
  groups: bed?.groups ?? [],
  frontDoor: bed?.frontDoor ?? '',
  inUseFrom: bed?.inUseFrom ?? today,
})

/** What is wrong with the form, each at its input. */
export const bedMistakes = (form: BedForm) => [
  ...(form.room.trim() ? [] : [{ field: 'room', text: 'keeping.roomMissing' as const }]),
  ...(form.kinds.length > 0 ? [] : [{ field: 'kinds', text: 'keeping.kindsMissing' as const }]),
]

const bodyOf = (form: BedForm) => ({
  room: form.room.trim(),
  ...(form.name.trim() ? { name: form.name.trim() } : {}),
  kinds: form.kinds,
  features: form.features,
  groups: form.groups,
  ...(form.frontDoor.trim() ? { frontDoor: form.frontDoor.trim() } : {}),
  ...(form.inUseFrom ? { inUseFrom: form.inUseFrom } : {}),
})

/** The form as a new bed of a location. */
export const newBedOf = (form: BedForm, locationId: string): NewBed => ({ locationId, ...bodyOf(form) })

/** Only what differs from what we know. */
export const changedBedOf = (form: BedForm, known: BedForm): BedPatch => {
  const before: Record<string, unknown> = bodyOf(known)
  return Object.fromEntries(
    Object.entries(bodyOf(form)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name])),
  )
}
