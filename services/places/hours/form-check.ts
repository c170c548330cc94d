import type { LocalText } from '../../contracts/api/common.ts'
import type { HoursForm, OpenTimes } from '../../contracts/api/opening-hours.ts'

/** A form that means nothing: `path` says where in it (RFC 6901), `words` why. */
export class FormRefused extends Error {
  readonly path: string
  readonly words: LocalText

  constructor(path: string, words: LocalText) {
    super(words.en)
    this.path = path
    this.words = words
  }
}

/** Exceptions lie between these years; the notation knows no others. */
const years = { first: 2000, last: 2100 }

const noSuchDay = { nl: 'Deze dag bestaat niet.', en: 'There is no such day.' }
const wrongOrder = { nl: 'De laatste dag is vóór de eerste.', en: 'The last day is before the first.' }
const endOfDay = { nl: 'Een dag begint om 00:00, niet om 24:00.', en: 'A day begins at 00:00, not at 24:00.' }
const otherYear = {
  nl: `Kies een dag tussen ${years.first} en ${years.last}.`,
  en: `Choose a day between ${years.first} and ${years.last}.`,
}

/**
 * Refuses days that do not exist, and what ends before it begins.
 * @throws FormRefused
 */
export const checkForm = (form: HoursForm): void => {
  checkTimes(form.week, '/week')
  for (const [i, { from, to, week }] of form.seasons.entries()) {
    for (const [name, day] of Object.entries({ from, to }))
      if (!isDayOfYear(day)) throw new FormRefused(`/seasons/${i}/${name}`, noSuchDay)
    checkTimes(week, `/seasons/${i}/week`)
  }
  if (form.holidays !== 'as-usual') checkTimes(form.holidays, '/holidays')
  for (const [i, exception] of form.exceptions.entries()) checkException(exception, `/exceptions/${i}`)
}

const checkTimes = (times: OpenTimes[], path: string) => {
  const wrong = times.findIndex(({ from }) => from === '24:00')
  if (wrong >= 0) throw new FormRefused(`${path}/${wrong}/from`, endOfDay)
}

const checkException = ({ from, to, times }: HoursForm['exceptions'][number], path: string) => {
  for (const [name, date] of Object.entries({ from, to })) {
    const year = Number(date.slice(0, 4))
    if (year < years.first || year > years.last) throw new FormRefused(`${path}/${name}`, otherYear)
  }
  if (to < from) throw new FormRefused(`${path}/to`, wrongOrder)
  checkTimes(times, `${path}/times`)
}

/** 29 February is a day of the year, in some years. */
const isDayOfYear = (day: string) => {
  try {
    return Boolean(Temporal.PlainDate.from(`2028-${day}`, { overflow: 'reject' }))
  } catch {
    return false
  }
}
