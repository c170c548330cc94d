import { type SettingKey, type SettingValue, settingDefinitions } from '../contracts/settings.ts'
import type { Queryable } from './log.ts'

/** The municipality's settings, kept in memory and read again when one changes. */
export class Settings {
  readonly #db: Queryable
  #values: Partial<Record<SettingKey, SettingValue>> = {}

  constructor(db: Queryable) {
    this.#db = db
  }

  /** Reads all of them; called at start and at every change. */
  load = async (): Promise<void> => {
    const { rows } = await this.#db.query<{ key: SettingKey; value: SettingValue }>(
      'select key, value from kernel.setting',
    )
    this.#values = Object.fromEntries(rows.map(row => [row.key, row.value]))
  }

  /** A setting that is a number: metres, a count. */
  number(key: SettingKey): number {
    return Number(this.#get(key))
  }

  /** A setting that is a length of time, in hours and less: days (of 24 hours) cannot be added to an instant. */
  duration(key: SettingKey): Temporal.Duration {
    return Temporal.Duration.from(String(this.#get(key))).round({ largestUnit: 'hours' })
  }

  /** A setting that is yes or no. */
  flag(key: SettingKey): boolean {
    return this.#get(key) === true
  }

  /** A setting that is a text, such as a telephone number. */
  text(key: SettingKey): string {
    return String(this.#get(key))
  }

  #get(key: SettingKey): SettingValue {
    return this.#values[key] ?? settingDefinitions[key].default
  }
}
