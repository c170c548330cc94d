/** Weekdays in the notation, Monday first. */
export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
/** Months in the notation. */
export const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const monthOf = (month: string) => months[Number(month) - 1] ?? ''

/** A day of every year, `06-01`, as `Jun 01`. */
const dayOfYear = (day: string) => `${monthOf(day.slice(0, 2))} ${day.slice(3)}`

/**
 * A part of every year as the notation says it. One that ends on 29 February would end on 1 March in other years: it is
 * told to end on the 28th, and the 29th is added. One that comes round to its own month is told in two parts: the library
 * takes `Nov 25-Nov 24` for nothing.
 */
export const seasonWords = ({ from, to }: { from: string; to: string }): string => {
  if (from === to) return dayOfYear(from)
  if (to === '02-29') return from === '02-28' ? 'Feb 28,Feb 29' : `${dayOfYear(from)}-Feb 28,Feb 29`
  if (to < from && from.slice(0, 2) === to.slice(0, 2)) return `${dayOfYear(from)}-Dec 31,Jan 01-${dayOfYear(to)}`
  return `${dayOfYear(from)}-${dayOfYear(to)}`
}

/** Dates, both included, as the notation says them: `2026 Dec 25`, `2026 Dec 24-26`, `2026 Dec 24-2027 Jan 02`. */
export const dateWords = ({ from, to }: { from: string; to: string }): string => {
  const words = (date: string) => `${date.slice(0, 4)} ${dayOfYear(date.slice(5))}`
  if (from === to) return words(from)
  return `${words(from)}-${from.slice(0, 7) === to.slice(0, 7) ? to.slice(8) : words(to)}`
}

/** Weekdays (1 to 7) as the notation says them: `Mo-Fr`, `Mo,We-Fr`. */
export const weekdayWords = (days: number[]): string => {
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day = 0) => weekdays[day - 1] ?? ''
  return runs.map(run => (run.length > 1 ? `${name(run[0])}-${name(run.at(-1))}` : name(run[0]))).join(',')
}
