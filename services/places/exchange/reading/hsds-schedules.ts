import type { Bag } from './bags.ts'

const days: Record<string, string> = { MO: 'Mo', TU: 'Tu', WE: 'We', TH: 'Th', FR: 'Fr', SA: 'Sa', SU: 'Su' }

/**
 * The notation that schedules of HSDS say, when all of them are times on days of the week, or of the month (`2MO`);
 * otherwise undefined: half of the hours would be worse than none.
 */
export const hoursOfSchedules = (schedules: Bag[]): string | undefined => {
  const rules = schedules.map(ruleOf)
  return rules.length > 0 && rules.every(rule => rule !== undefined) ? [...new Set(rules)].join(', ') : undefined
}

const ruleOf = ({ freq, interval, byday, opens_at, closes_at, valid_to, until }: Bag): string | undefined => {
  const [from, to] = [opens_at, closes_at].map(time => /^\d{2}:\d{2}/.exec(String(time))?.[0])
  if (!from || !to || valid_to || until || (interval ?? 1) !== 1) return undefined
  if (freq !== 'WEEKLY' && freq !== 'MONTHLY') return undefined
  const on = String(byday).split(',').map(dayOf)
  return on.every(day => day !== undefined) ? `${on.join(',')} ${from}-${to}` : undefined
}

const dayOf = (text: string): string | undefined => {
  const [, nth, name = ''] = /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text.trim()) ?? []
  const day = days[name]
  return day && nth ? `${day}[${nth}]` : day
}
