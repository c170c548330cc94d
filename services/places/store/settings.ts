import type { Setting } from '../../contracts/api/places.ts'
import { type SettingKey, type SettingValue, settingDefinitions } from '../../contracts/settings.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'

/** Every setting as it stands: what the municipality chose, or the default. */
export const listSettings = async (db: Pick<Db, '$queryRaw'>): Promise<Setting[]> => {
  const rows = await db.$queryRaw<{ key: string; value: SettingValue }[]>`select key, value from kernel.setting`
  const chosen = new Map(rows.map(row => [row.key, row.value]))
  return Object.entries(settingDefinitions).map(([key, { unit, description, default: standard }]) => ({
    key,
    value: chosen.get(key) ?? standard,
    default: standard,
    unit,
    description,
  }))
}

/** Writes a setting and wakes every process that keeps settings in memory; says whether it was another value before. */
export const saveSetting = async (
  db: Db,
  key: SettingKey,
  value: SettingValue,
  now: Temporal.Instant,
): Promise<boolean> => {
  const changed = await db.$executeRaw`
    insert into kernel.setting as s (key, value, changed_at)
    select ${key}, ${JSON.stringify(value)}::jsonb, ${toDate(now)}
    where exists (select from kernel.setting where key = ${key})
      or ${JSON.stringify(value)}::jsonb <> ${JSON.stringify(settingDefinitions[key].default)}::jsonb
    on conflict (key) do update set value = excluded.value, changed_at = excluded.changed_at
    where s.value <> excluded.value`
  if (changed > 0) await db.$executeRaw`select pg_notify('omzien_settings', '')`
  return changed > 0
}
