import type { Point } from '../../../../services/contracts/api/common.ts'
import type {
  NewSupportPoint,
  SupportPointDetail,
  SupportPointPatch,
} from '../../../../services/contracts/api/support-points.ts'
import { telephone } from '../../../../services/contracts/telephone.ts'
import { type HoursValue, isFilled } from '../../hours/form.ts'
import type { PlaceAnswer } from '../../shared/places/PlaceChoice.tsx'

/** A support point as it stands on the screen: everything that is typed is text. */
export interface PointForm {
  name: string
  about: string
  organisation: string
  functions: string[]
  neighboursWelcome: boolean
  address: string
  where: PlaceAnswer
  hours: HoursValue
  groups: string[]
  accessibility: string[]
  languages: string[]
  phone: string
  email: string
  website: string
  films: { url: string; title: string }[]
}

/** The form filled with what we know; without a support point: what most have. */
export const pointFormOf = (point?: SupportPointDetail): PointForm => ({
  name: point?.name ?? '',
  about: point?.about ?? '',
  organisation: point?.organisation ?? '',
  functions: point?.functions ?? [],
  neighboursWelcome: point?.neighboursWelcome ?? true,
  address: point?.address ?? '',
  where: point ? { way: 'same', place: point.place } : {},
  hours: point?.hoursForm ?? point?.hours ?? null,
  groups: point?.groups ?? [],
  accessibility: point?.accessibility ?? [],
  languages: point?.languages ?? ['nl'],
  phone: point?.contact.phone ?? '',
  email: point?.contact.email ?? '',
  website: point?.contact.website ?? '',
  films: point?.films ?? [],
})

/** Names of the words for what can be wrong. */
export type PointMistake =
  | 'pointKeeping.nameMissing'
  | 'pointKeeping.functionsMissing'
  | 'pointKeeping.placeMissing'
  | 'pointKeeping.hoursMissing'
  | 'pointKeeping.phoneWrong'
  | 'pointKeeping.emailWrong'
  | 'pointKeeping.urlWrong'
  | 'pointKeeping.filmTitleMissing'

const isUrl = (text: string) => /^https:\/\/[^\s<>"]+$/.test(text.trim())
const isEmail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())

interface Mistake {
  field: string
  text: PointMistake
}
const when = (isWrong: boolean, field: string, text: PointMistake): Mistake[] => (isWrong ? [{ field, text }] : [])

/** Not known is an answer; what is half filled in is none. */
const hasHours = (hours: HoursValue) =>
  hours === null || (typeof hours === 'string' ? hours.trim() !== '' : isFilled(hours))

/** What is wrong with the form, each at its input. */
export const pointMistakes = (form: PointForm): Mistake[] => [
  ...when(!form.name.trim(), 'name', 'pointKeeping.nameMissing'),
  ...when(form.functions.length === 0, 'functions', 'pointKeeping.functionsMissing'),
  ...when(!form.where.place, 'where', 'pointKeeping.placeMissing'),
  ...when(!hasHours(form.hours), 'hours', 'pointKeeping.hoursMissing'),
  ...when(form.phone.trim() !== '' && !telephone.test(form.phone.trim()), 'phone', 'pointKeeping.phoneWrong'),
  ...when(form.email.trim() !== '' && !isEmail(form.email), 'email', 'pointKeeping.emailWrong'),
  ...when(form.website.trim() !== '' && !isUrl(form.website), 'website', 'pointKeeping.urlWrong'),
  ...form.films.flatMap(({ url, title }, i) => [
    ...when(!isUrl(url), `film-${i}-url`, 'pointKeeping.urlWrong'),
    ...when(!title.trim(), `film-${i}-title`, 'pointKeeping.filmTitleMissing'),
  ]),
]

const orNull = (text: string) => text.trim() || null

const contactOf = ({ phone, email, website }: PointForm) => {
  const filled = Object.entries({ phone, email, website }).filter(([, text]) => text.trim())
  return filled.length === 0 ? null : Object.fromEntries(filled.map(([name, text]) => [name, text.trim()]))
}

/** The whole form as a change; what is empty is taken away. */
const patchOf = (form: PointForm): SupportPointPatch => ({
  name: form.name.trim(),
  ...(form.where.way !== 'same' && form.where.place ? { place: form.where.place } : {}),
  about: orNull(form.about),
  organisation: orNull(form.organisation),
  functions: form.functions,
  neighboursWelcome: form.neighboursWelcome,
  address: orNull(form.address),
  hours: form.hours,
  groups: form.groups,
  accessibility: form.accessibility,
  languages: form.languages,
  contact: contactOf(form),
  films: form.films.map(({ url, title }) => ({ url: url.trim(), title: title.trim() })),
})

/** Only what differs from what was there when somebody began: what they did not touch stays as others write it. */
export const changedOf = (form: PointForm, known: PointForm): SupportPointPatch => {
  const before = patchOf(known)
  return Object.fromEntries(
    Object.entries(patchOf(form)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof SupportPointPatch]),
    ),
  )
}

/** The form as a new support point. */
export const newPointOf = (form: PointForm, place: Point): NewSupportPoint =>
  Object.fromEntries(
    Object.entries({ ...patchOf(form), place }).filter(([, value]) => value !== null),
  ) as NewSupportPoint
