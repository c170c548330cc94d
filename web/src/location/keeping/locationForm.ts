import { parseDuration } from '@internationalized/date'
import type { Point } from '../../../../services/contracts/api/common.ts'
import {
  type FrontDoorException,
  type KindLimits,
  type NewRespiteLocation,
  type RespiteLocation,
  type RespiteLocationPatch,
  type StayKind,
  stayKinds,
  type WeekHours,
} from '../../../../services/contracts/api/respite-locations.ts'
import type { PlaceAnswer } from '../../shared/places/PlaceChoice.tsx'

type LimitName = keyof KindLimits
/** The limits of a kind, in the order they are asked. */
export const limitNames: LimitName[] = ['shortest', 'longest', 'perYear']

/** A location as it stands on the screen: everything that is typed is text. */
export interface LocationForm {
  name: string
  organisation: string
  address: string
  where: PlaceAnswer
  phone: string
  email: string
  about: string
  houseRules: string
  bring: string
  expertise: string[]
  languages: string[]
  intakeHours: WeekHours[]
  dayStartsAt: string
  arriveFrom: string
  leaveBy: string
  /** Minutes a bed is cleaned after a stay. */
  cleaning: string
  limits: Record<StayKind, Record<LimitName, string>>
  exceptions: { first: string; second: string; reason: string }[]
  /** The id of the 24-hour site nearby; empty: none. */
  site: string
}

const textOf = (limits: KindLimits | undefined) =>
  Object.fromEntries(limitNames.map(name => [name, String(limits?.[name] ?? '')])) as Record<LimitName, string>

const minutesOf = (duration: string) => {
  const { days = 0, hours = 0, minutes = 0 } = parseDuration(duration)
  return (days * 24 + hours) * 60 + minutes
}

/** The form filled with what we know; without a location: what most have. */
export const locationFormOf = (location?: RespiteLocation): LocationForm => ({
  name: location?.name ?? '',
  organisation: location?.organisation ?? '',
  address: location?.address ?? '',
  where: location ? { way: 'same', place: location.place } : {},
  phone: location?.contact?.phone ?? '',
  email: location?.contact?.email ?? '',
  about: location?.about ?? '',
  houseRules: location?.houseRules ?? '',
  bring: location?.bring ?? '',
  expertise: location?.expertise ?? [],
  languages: location?.languages ?? ['nl'],
  intakeHours: location?.intakeHours ?? [],
  dayStartsAt: location?.dayStartsAt ?? '12:00',
  arriveFrom: location?.arriveFrom ?? '15:00',
  leaveBy: location?.leaveBy ?? '12:00',
  cleaning: String(location ? minutesOf(location.cleaning) : 120),
  limits: Object.fromEntries(stayKinds.map(kind => [kind, textOf(location?.limits?.[kind])])) as LocationForm['limits'],
  exceptions: (location?.frontDoorExceptions ?? []).map(({ groups: [first = '', second = ''], reason }) => ({
    first,
    second,
    reason,
  })),
  site: location?.site ?? '',
})

/** Names of the words for what can be wrong. */
export type LocationMistake =
  | 'keeping.nameMissing'
  | 'keeping.placeMissing'
  | 'keeping.limitWrong'
  | 'keeping.limitTurned'
  | 'keeping.exceptionGroups'
  | 'keeping.exceptionReason'

const isNights = (text: string) => text === '' || (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 366)

const limitMistake = (limits: Record<LimitName, string>): LocationMistake | undefined => {
  if (!limitNames.every(name => isNights(limits[name]))) return 'keeping.limitWrong'
  const { shortest, longest } = limits
  return shortest && longest && Number(shortest) > Number(longest) ? 'keeping.limitTurned' : undefined
}

/** What is wrong with the form, each at its input. */
export const locationMistakes = (form: LocationForm): { field: string; text: LocationMistake }[] => [
  ...(form.name.trim() ? [] : [{ field: 'name', text: 'keeping.nameMissing' as const }]),
  ...(form.where.place ? [] : [{ field: 'where', text: 'keeping.placeMissing' as const }]),
  ...stayKinds.flatMap(kind => {
    const text = limitMistake(form.limits[kind])
    return text ? [{ field: `limit-${kind}-shortest`, text }] : []
  }),
  ...form.exceptions.flatMap(({ first, second, reason }, at) => [
    ...(first && second && first !== second
      ? []
      : [{ field: `exception-${at}-first`, text: 'keeping.exceptionGroups' as const }]),
    ...(reason.trim() ? [] : [{ field: `exception-${at}-reason`, text: 'keeping.exceptionReason' as const }]),
  ]),
]

const limitsOf = (form: LocationForm): NonNullable<NewRespiteLocation['limits']> =>
  Object.fromEntries(
    stayKinds
      .map(kind => {
        const filled = limitNames.filter(name => form.limits[kind][name])
        return [kind, Object.fromEntries(filled.map(name => [name, Number(form.limits[kind][name])]))] as const
      })
      .filter(([, limits]) => Object.keys(limits).length > 0),
  )

const orNull = (text: string) => text.trim() || null

const contactOf = ({ phone, email }: LocationForm) => {
  const contact = { ...(phone.trim() ? { phone: phone.trim() } : {}), ...(email.trim() ? { email: email.trim() } : {}) }
  return Object.keys(contact).length > 0 ? contact : null
}

/** The whole form as a change; what is empty is taken away. */
export const patchOf = (form: LocationForm): RespiteLocationPatch => ({
  name: form.name.trim(),
  ...(form.where.way !== 'same' && form.where.place ? { place: form.where.place } : {}),
  organisation: orNull(form.organisation),
  address: orNull(form.address),
  contact: contactOf(form),
  about: orNull(form.about),
  houseRules: orNull(form.houseRules),
  bring: orNull(form.bring),
  expertise: form.expertise,
  languages: form.languages,
  intakeHours: form.intakeHours,
  dayStartsAt: form.dayStartsAt,
  arriveFrom: form.arriveFrom,
  leaveBy: form.leaveBy,
  cleaning: `PT${Number(form.cleaning)}M`,
  limits: limitsOf(form),
  site: orNull(form.site),
  frontDoorExceptions: form.exceptions.map(
    ({ first, second, reason }): FrontDoorException => ({ groups: [first, second], reason: reason.trim() }),
  ),
})

/** Only what differs from what we know: saving what nobody touched cannot undo a colleague's change. */
export const changedOf = (form: LocationForm, known: LocationForm): RespiteLocationPatch => {
  const before = patchOf(known)
  return Object.fromEntries(
    Object.entries(patchOf(form)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof RespiteLocationPatch]),
    ),
  )
}

/** The form as a new location. */
export const newLocationOf = (form: LocationForm, place: Point): NewRespiteLocation =>
  Object.fromEntries(
    Object.entries({ ...patchOf(form), place }).filter(([, value]) => value !== null),
  ) as NewRespiteLocation
