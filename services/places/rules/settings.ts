import type { LocalText } from '../../contracts/api/common.ts'
import {
  type SettingDefinition,
  type SettingKey,
  type SettingValue,
  settingDefinitions,
} from '../../contracts/settings.ts'

/** Why a value cannot be that of a setting. */
export interface SettingFault {
  key: string
  code: 'unknown-setting' | 'unit' | 'range'
  detail: LocalText
}

/** Is there a setting with this key? */
export const isSettingKey = (key: string): key is SettingKey => Object.hasOwn(settingDefinitions, key)

/** What is wrong with new values of settings; empty when nothing is. */
export const checkSettings = (values: Record<string, SettingValue>): SettingFault[] =>
  Object.entries(values).flatMap(([key, value]) => {
    const fault = isSettingKey(key) ? checkValue(settingDefinitions[key], value) : unknown
    return fault ? [{ key, ...fault }] : []
  })

type Fault = Omit<SettingFault, 'key'>

const unknown: Fault = {
  code: 'unknown-setting',
  detail: { nl: 'Deze instelling kennen we niet.', en: 'We do not know this setting.' },
}
const notOfUnit = (nl: string, en: string): Fault => ({ code: 'unit', detail: { nl, en } })
const outOfRange = (nl: string, en: string): Fault => ({ code: 'range', detail: { nl, en } })

const checkValue = (definition: SettingDefinition, value: SettingValue): Fault | undefined => {
  switch (definition.unit) {
    case 'duration':
      return checkDuration(value)
    case 'metres':
    case 'count':
      return checkNumber(definition, value)
    case 'time':
      return isText(value, /^([01]\d|2[0-3]):[0-5]\d$/)
        ? undefined
        : notOfUnit('Dit moet een tijd zijn, zoals 12:00.', 'This must be a time of day, such as 12:00.')
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : notOfUnit('Dit moet ja of nee zijn.', 'This must be yes or no.')
    case 'telephone':
      return isText(value, /^\+?[\d ()-]{3,20}$/)
        ? undefined
        : notOfUnit('Dit moet een telefoonnummer zijn.', 'This must be a telephone number.')
  }
}

const isText = (value: SettingValue, pattern: RegExp) => typeof value === 'string' && pattern.test(value)

const [shortest, longest] = [1, 366 * 24 * 3600] // seconds

const checkDuration = (value: SettingValue): Fault | undefined => {
  const seconds = secondsOf(value)
  if (seconds === undefined)
    return notOfUnit(
      'Dit moet een tijdsduur zijn in dagen, uren en minuten, zoals PT24H of P2D.',
      'This must be a duration in days, hours and minutes, such as PT24H or P2D.',
    )
  if (seconds >= shortest && seconds <= longest) return undefined
  return outOfRange('Dit moet tussen een seconde en een jaar zijn.', 'This must be between a second and a year.')
}

/** Days count as 24 hours; months and years have no fixed length and are refused. */
const secondsOf = (value: SettingValue): number | undefined => {
  try {
    return typeof value === 'string' ? Temporal.Duration.from(value).total('seconds') : undefined
  } catch {
    return undefined
  }
}

const checkNumber = ({ unit, minimum = 0, maximum }: SettingDefinition, value: SettingValue): Fault | undefined => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    return notOfUnit('Dit moet een getal zijn.', 'This must be a number.')
  if (unit === 'count' && !Number.isInteger(value))
    return notOfUnit('Dit moet een heel getal zijn.', 'This must be a whole number.')
  if (value < minimum) return outOfRange(`Dit moet minstens ${minimum} zijn.`, `This must be at least ${minimum}.`)
  if (maximum !== undefined && value > maximum)
    return outOfRange(`Dit mag hoogstens ${maximum} zijn.`, `This may be at most ${maximum}.`)
  return undefined
}
