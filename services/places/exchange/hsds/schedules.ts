import { LRUCache } from 'lru-cache'
import type { HoursForm, OpenTimes } from '../../../contracts/api/opening-hours.ts'
import { toForm } from '../../hours/form.ts'
import { derivedId } from './ids.ts'
import { type Segment, segmentsOf } from './segments.ts'

const bydays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const localTime = 'Plaatselijke tijd (Europe/Amsterdam).'
/** More than these nobody reads; the notation says everything anyway. */
const most = 60

/**
 * Opening hours as schedules of HSDS, as far as they can be said so: the week, and in the year from today on the seasons
 * and days that are otherwise, each with the first and last day it holds for. Public holidays cannot be said and are in
 * the notes; hours that are no week at all are one schedule with their notation.
 */
export const schedulesOf = (service: string, hours: string | null, today: Temporal.PlainDate): object[] => {
  if (hours === null) return []
  const { said, notes } = saidOf(hours, today)
  const common = { service_id: service, description: hours, notes }
  return (said.length > 0 ? said : [{}]).map((one, i) => ({
    id: derivedId(`schedule ${service}`, String(i)),
    ...common,
    ...one,
  }))
}

interface Said {
  said: object[]
  notes: string
}
/** Many have the same hours, and a year is walked through for each. */
const known = new LRUCache<string, Said>({ max: 500 })

const saidOf = (hours: string, today: Temporal.PlainDate): Said => {
  const key = `${today} ${hours}`
  const found = known.get(key) ?? workOut(hours, today)
  known.set(key, found)
  return found
}

const workOut = (hours: string, today: Temporal.PlainDate): Said => {
  const form = toForm(hours)
  const said = form ? segmentsOf(form, today).flatMap(timesOf).slice(0, most) : []
  return { said, notes: form ? notesOf(form) : localTime }
}

const notesOf = ({ holidays }: HoursForm) => {
  if (holidays === 'as-usual') return localTime
  const times = holidays.map(({ from, to }) => `${from}-${to}`).join(', ')
  return `${localTime} Op feestdagen: ${times || 'gesloten'}.`
}

/** Each time of a week with the days it is on. */
const timesOf = ({ week, from, to }: Segment): object[] => {
  const days = new Map<string, number[]>()
  for (const { weekday, ...times } of week) {
    const key = JSON.stringify([times.from, closing(times)])
    days.set(key, [...(days.get(key) ?? []), weekday])
  }
  return [...days].map(([key, on]) => {
    const [opens_at, closes_at] = JSON.parse(key) as [string, string]
    const byday = [...new Set(on)]
      .toSorted()
      .map(day => bydays[day - 1])
      .join(',')
    return { freq: 'WEEKLY', byday, opens_at, closes_at, ...validity(from, to) }
  })
}

const validity = (from?: Temporal.PlainDate, to?: Temporal.PlainDate) => ({
  ...(from ? { valid_from: from.toString() } : {}),
  ...(to ? { valid_to: to.toString() } : {}),
})

/** HSDS has no 24:00; its guidance ends a whole day at 23:59. */
const closing = ({ to }: OpenTimes) => (to === '24:00' || to === '00:00' ? '23:59' : to)
