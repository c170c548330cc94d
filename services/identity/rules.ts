import type { Locale, LocalText } from '../contracts/api/common.ts'
import type { Role } from '../contracts/api/people.ts'

/** Roles of somebody who is there as a neighbour: their area is where they live. */
const neighbourly: Role[] = ['resident', 'volunteer']

/** What decides where somebody's roles hold. */
interface Placed {
  roles: string[]
  /** Given by an administrator. */
  areas: string[]
  /** Worked out from where they live. */
  homeAreas: string[]
}

/**
 * The areas a person's roles hold in. Who works for an area has the areas they were given and no others: living
 * somewhere gives no say there.
 */
export const areasOf = ({ roles, areas, homeAreas }: Placed): string[] =>
  roles.some(role => !neighbourly.includes(role as Role)) ? areas : homeAreas

/** The one area that says best where somebody belongs: the district, or else the largest. */
export const mainArea = (areas: string[]): string | null =>
  areas.find(area => area.startsWith('stadsdeel-')) ?? areas[0] ?? null

/** The areas somebody works in when a place is all that is said: everything there but the whole municipality. */
export const workAreas = (areas: string[]): string[] => {
  const smaller = areas.filter(area => !area.startsWith('municipality-'))
  return smaller.length > 0 ? smaller : areas
}

/** What others see until somebody has told us their name. */
export const standIn: LocalText = { nl: 'Nieuwe buur', en: 'New neighbour' }

/** The stand-in for a name, in somebody's language. */
export const standInFor = (locale: string): string => standIn[locale === 'en' ? 'en' : 'nl']

/** An address as it is compared: people type capitals and spaces. */
export const normalEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

const browsers: [RegExp, string][] = [
  [/Edg\w*\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** A device in two words, `Firefox, Android`: enough to recognise one's own, too little to follow anybody. */
export const deviceOf = (userAgent: string): string =>
  [browsers, systems].flatMap(known => known.find(([pattern]) => pattern.test(userAgent))?.[1] ?? []).join(', ')

/** Seconds in which a rate limit fills up again. */
export const rateWindow = 600

/** After how many seconds somebody may try again, when `tokens` of `most` were left a number of seconds ago. */
export const retryAfter = (tokens: number, most: number, secondsAgo: number): number =>
  Math.max(1, Math.ceil(((1 - tokens) * rateWindow) / most - Math.max(0, secondsAgo)))

/** Which of a person's roles are new when they are on the list of first administrators. */
export const withAdministrator = (roles: string[], listed: string, email: string): string[] | undefined => {
  const administrators = listed.split(',').map(normalEmail).filter(Boolean)
  if (!administrators.includes(normalEmail(email)) || roles.includes('administrator')) return undefined
  return [...roles, 'administrator']
}

/** A language of ours. */
export const toLocale = (locale: string): Locale => (locale === 'en' ? 'en' : 'nl')
