import { useIntl } from 'react-intl'
import type { Activity, ActivityDate, Repetition } from '../../../services/contracts/api/activities.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { addDays, localOf, noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { momentWords } from '../shared/ui/timeWords.ts'

/** The first day of the week that has the names of days in it: 7 January 2030 is a Monday. */
const aMonday = '2030-01-07'

/** Days, times and repetitions of activities in words. */
export const useActivityWords = () => {
  const intl = useIntl()
  const say = useText()
  const weekday = (iso: number) => intl.formatDate(noonOf(addDays(aMonday, iso - 1)), { weekday: 'long' })
  const day = (date: string) => intl.formatDate(noonOf(date), { weekday: 'long', day: 'numeric', month: 'long' })
  const time = (at: string) => momentWords(intl, at)
  const today = serverDate()

  /** 'vandaag, woensdag 2 december' */
  const dayFromNow = (date: string) => {
    if (date === today) return say('activities.today', { day: day(date) })
    return date === addDays(today, 1) ? say('activities.tomorrow', { day: day(date) }) : day(date)
  }
  /** '17:30 – 19:30', with the day when it ends on another one. */
  const times = ({ from, to }: Pick<ActivityDate, 'from' | 'to'>) => {
    const [start, end] = [localOf(from), localOf(to)]
    if (start.date === end.date) return say('activities.times', { from: time(from), to: time(to) })
    const endDay = intl.formatDate(to, { weekday: 'long' })
    return say('activities.timesNextDay', { from: time(from), day: endDay, to: time(to) })
  }
  const pattern = ({ every, weekdays }: Repetition, start: string) => {
    const first = noonOf(start.slice(0, 10))
    const own = first.getUTCDay() || 7
    const days = intl.formatList((weekdays ?? [own]).toSorted().map(weekday))
    if (every === 'week') return say('activities.everyWeek', { days })
    if (every === 'two-weeks') return say('activities.everyTwoWeeks', { days })
    return say('activities.everyMonth', { nth: Math.ceil(first.getUTCDate() / 7), day: weekday(own) })
  }
  /** 'elke woensdag, tot en met 1 juli'; undefined for once. */
  const repeats = ({ repeats: how, startsAt }: Pick<Activity, 'repeats' | 'startsAt'>) => {
    if (!how) return undefined
    const words = pattern(how, startsAt)
    return how.until ? say('activities.until', { pattern: words, day: day(how.until) }) : words
  }
  /** How many places there are, as people say it. */
  const places = (date: ActivityDate, { signUp }: Pick<Activity, 'signUp'>) => {
    if (!signUp) return say('activities.walkIn')
    if (date.placesLeft === undefined) return say('activities.signUpOpen')
    return say('activities.placesLeft', { count: date.placesLeft })
  }
  return { day, dayFromNow, times, time, repeats, places, weekday, today }
}
