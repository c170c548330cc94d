/** Months to count, as half open periods of dates; `today` is a Dutch date. */
export interface CountedPeriod {
  id: 'this-month' | 'last-month' | 'this-quarter' | 'this-year'
  from: string
  to: string
}

const firstOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)

/** The periods people settle over: this month and the last, this quarter, this year. */
export const countedPeriods = (today: string): CountedPeriod[] => {
  const [year = 0, human = 1] = today.split('-').map(Number)
  const month = human - 1
  const quarter = month - (month % 3)
  return [
    { id: 'last-month', from: firstOf(year, month - 1), to: firstOf(year, month) },
    { id: 'this-month', from: firstOf(year, month), to: firstOf(year, month + 1) },
    { id: 'this-quarter', from: firstOf(year, quarter), to: firstOf(year, quarter + 3) },
    { id: 'this-year', from: firstOf(year, 0), to: firstOf(year + 1, 0) },
  ]
}
