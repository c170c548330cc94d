import { useIntl } from 'react-intl'

/** 7 December 2026 is a Monday. */
const monday = Date.UTC(2026, 11, 7, 12)

/** The name of a weekday, 1 Monday to 7 Sunday. */
export const useWeekday = () => {
  const intl = useIntl()
  return (weekday: number) => intl.formatDate(monday + (weekday - 1) * 86_400_000, { weekday: 'long' })
}
