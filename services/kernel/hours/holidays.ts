import type { LocalText } from '../../contracts/api/common.ts'

/**
 * The names of the public holidays as the library has them, which is also where their dates come from. They are those
 * of the law (Algemene termijnenwet, article 3): the first days of Easter and Whitsun are Sundays, and not in it.
 */
const names: Record<string, LocalText> = {
  Nieuwjaarsdag: { nl: 'Nieuwjaarsdag', en: "New Year's Day" },
  'Goede vrijdag': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'Tweede Paasdag': { nl: 'Tweede paasdag', en: 'Easter Monday' },
  Koningsdag: { nl: 'Koningsdag', en: "King's Day" },
  Bevrijdingsdag: { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  Hemelvaartsdag: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'Tweede Pinksterdag': { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
  'Eerste Kerstdag': { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  'Tweede Kerstdag': { nl: 'Tweede kerstdag', en: 'Boxing Day' },
}
const schoolHoliday = /^(Kerst|Voorjaars|Mei|Zomer|Herfst)vakantie$/

/** Whether a remark of the library is only the name of the holiday that the day is. */
export const isHolidayName = (said: string): boolean => said in names || schoolHoliday.test(said)

/** Name of a public holiday in the languages of the screens, from the library's name. */
export const holidayName = (said: string): LocalText => names[said] ?? { nl: said, en: said }
