import type { NewActivity, Repetition } from '../../../contracts/api/activities.ts'
import type { LocalText } from '../../../contracts/api/common.ts'
import { fieldProblem } from '../../../kernel/http/problems.ts'
import { type Pattern, toRule } from './repetition.ts'

/** The times of an activity as they are written. */
export type WrittenTimes = Pick<NewActivity, 'startsAt' | 'endsAt'> & { repeats?: Repetition | null }

/** An activity lasts three days at most (ours): a weekend away still is one, a month of opening hours is not. */
const longest = { days: 3 }

const words: Record<'start' | 'end' | 'long' | 'weekdays' | 'monthly' | 'until', LocalText> = {
  start: { nl: 'Deze datum bestaat niet.', en: 'There is no such date.' },
  end: { nl: 'Het einde komt na het begin.', en: 'The end comes after the start.' },
  long: { nl: 'Een activiteit duurt hoogstens drie dagen.', en: 'An activity lasts three days at most.' },
  weekdays: {
    nl: 'De eerste keer is op een van de gekozen dagen.',
    en: 'The first time is on one of the chosen days.',
  },
  monthly: {
    nl: 'Elke maand is het op de weekdag van de eerste keer. Kies geen dagen.',
    en: 'Every month it is on the weekday of the first time. Choose no days.',
  },
  until: { nl: 'De laatste dag komt niet voor de eerste keer.', en: 'The last day is not before the first time.' },
}
const wrong = (pointer: string, why: LocalText) => fieldProblem('invalid-period', pointer, why)

/**
 * The pattern of times as they are written.
 * @throws HttpProblem invalid-period at the field that makes no sense
 */
export const patternOf = ({ startsAt, endsAt, repeats }: WrittenTimes): Pattern => {
  const [start, end] = [momentAt('/startsAt', startsAt), momentAt('/endsAt', endsAt)]
  if (Temporal.PlainDateTime.compare(start, end) >= 0) throw wrong('/endsAt', words.end)
  if (Temporal.PlainDateTime.compare(end, start.add(longest)) > 0) throw wrong('/endsAt', words.long)
  if (repeats) assertRepeats(repeats, start.toPlainDate())
  return { startsAt: start, endsAt: end, rule: repeats ? toRule(repeats, start.toPlainDate()) : null }
}

const momentAt = (pointer: string, text: string): Temporal.PlainDateTime => {
  try {
    const moment = Temporal.PlainDateTime.from(text, { overflow: 'reject' })
    if (moment.year >= 1900 && moment.year < 2200) return moment
  } catch {
    // 31 February: told below, as a year nobody lives in.
  }
  throw wrong(pointer, words.start)
}

const assertRepeats = ({ every, weekdays, until }: Repetition, start: Temporal.PlainDate) => {
  if (every === 'month' && weekdays) throw wrong('/repeats/weekdays', words.monthly)
  if (weekdays && !weekdays.includes(start.dayOfWeek)) throw wrong('/repeats/weekdays', words.weekdays)
  if (until && until < start.toString()) throw wrong('/repeats/until', words.until)
}
