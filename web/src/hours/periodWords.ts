import type { OpenDay } from '../../../services/contracts/api/opening-hours.ts'
import { localOf } from '../shared/dutchTime.ts'
import type { Say } from '../shared/i18n/Language.tsx'

type Period = OpenDay['periods'][number]

const clock = (time: string, say: Say) => {
  const [hour = '', minute = ''] = time.split(':')
  return say('hours.clock', { hour: String(Number(hour)), minute })
}

/** A period of a day in words: '9.00 – 17.00 uur', '22.00 – 2.00 uur in de nacht', 'de hele dag'. */
export const periodWords = (period: Period, say: Say): string => {
  const times = timesWords(period, say)
  if (period.unsure) return say('hours.unsure', { times, comment: period.comment ?? 'none' })
  return period.comment ? say('hours.withComment', { times, comment: period.comment }) : times
}

const timesWords = ({ from, to }: Period, say: Say) => {
  const [start, end] = [localOf(from), localOf(to)]
  if (end.time === '00:00') return start.time === '00:00' ? say('hours.allDay') : span(start.time, '24:00', say)
  if (end.date === start.date) return span(start.time, end.time, say)
  return say('hours.intoNight', { times: span(start.time, end.time, say) })
}

const span = (from: string, to: string, say: Say) => say('hours.span', { from: clock(from, say), to: clock(to, say) })
