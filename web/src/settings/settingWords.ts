import type { Setting } from '../../../services/contracts/api/places.ts'
import type { Say } from '../shared/i18n/Language.tsx'
import { draftOf } from './duration.ts'

/** Which group a setting stands in, by the first part of its key. */
const groupOf: Record<string, SettingGroup> = {
  requests: 'requests',
  offers: 'requests',
  stays: 'stays',
  map: 'map',
  places: 'map',
  backup: 'backup',
  notify: 'notify',
  numbers: 'numbers',
}

/** The groups of settings, in the order of the page. */
export const settingGroups = ['requests', 'stays', 'map', 'backup', 'notify', 'numbers', 'other'] as const
export type SettingGroup = (typeof settingGroups)[number]

/** The settings of each group; a group without settings is left out. */
export const grouped = (settings: Setting[]) => {
  const groups = Map.groupBy(settings, ({ key }) => groupOf[key.split('.')[0] ?? ''] ?? 'other')
  return settingGroups.flatMap(group => {
    const items = groups.get(group)
    return items ? [{ group, items }] : []
  })
}

/** A value of a setting in words, with its unit. */
export const valueWords = ({ unit }: Setting, value: Setting['value'], say: Say): string => {
  if (typeof value === 'boolean') return say(value ? 'settings.yes' : 'settings.no')
  if (unit === 'metres') return say('settings.metres', { count: Number(value) })
  if (unit !== 'duration') return String(value)
  const draft = draftOf(String(value))
  return say(`settings.lasts.${draft.unit}`, { count: Number(draft.amount) })
}

/** What was typed, as the kind of value the setting has. */
export const typedSetting = (setting: Setting, typed: string): Setting['value'] => {
  if (typeof setting.default === 'boolean') return typed === 'true'
  return typeof setting.default === 'number' ? Number(typed.replace(',', '.')) : typed
}
