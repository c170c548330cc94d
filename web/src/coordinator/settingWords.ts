import type { Setting } from '../../../services/contracts/api/places.ts'
import type { Say } from '../shared/i18n/Language.tsx'
import { nl, type TextId } from '../shared/i18n/texts.ts'

/** A unit in words; an unknown one is shown as it is. */
export const settingWords = (unit: string, say: Say) => {
  const id = `settings.unit.${unit}`
  return id in nl ? say(id as TextId) : unit
}

/** What was typed, as the kind of value the setting has. */
export const typedSetting = (setting: Setting, typed: string): Setting['value'] => {
  if (typeof setting.default === 'boolean') return typed === 'true'
  return typeof setting.default === 'number' ? Number(typed.replace(',', '.')) : typed
}
