import type { Locale } from '../../contracts/api/common.ts'
import { type Channel, channels } from '../../contracts/api/notify.ts'
import { toDate } from '../../kernel/clock.ts'
import type { Database, Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { QuietHours } from '../rules/quiet.ts'

/** A browser's push subscription. */
export interface Subscription {
  endpoint: string
  keys: { p256dh: string; auth: string }
}

/** Somebody, as far as telling them something goes. */
export interface Recipient {
  channels: Channel[]
  quietHours: QuietHours | undefined
  phone: string | undefined
  email: string | undefined
  locale: Locale
  devices: { id: string; subscription: Subscription }[]
}

type Deps = Pick<ServiceDeps, 'database' | 'vault'>

/** These people, with what was sealed opened; who is unknown has no address of any kind. */
export const loadRecipients = async (deps: Deps, ids: string[]): Promise<Map<string, Recipient>> => {
  const personId = { in: [...new Set(ids)] }
  const { notifyPreference, notifyAddress, notifyPushDevice } = deps.database.prisma
  const [preferences, addresses, devices] = await Promise.all([
    notifyPreference.findMany({ where: { personId } }),
    notifyAddress.findMany({ where: { personId } }),
    notifyPushDevice.findMany({ where: { personId } }),
  ])
  const sealed = [
    ...preferences.flatMap(({ phone, email }) => [phone, email]),
    ...addresses.map(({ email }) => email),
    ...devices.map(({ subscription }) => subscription),
  ].filter(text => text !== null)
  const texts = await deps.vault.openAll(sealed)
  const opened = new Map(sealed.map((text, index) => [text, texts[index] ?? undefined]))
  const open = (text: string | null | undefined) => (text ? opened.get(text) : undefined)
  const recipientOf = (id: string): Recipient => {
    const preference = preferences.find(one => one.personId === id)
    const address = addresses.find(one => one.personId === id)
    return {
      channels: (preference?.channels as Channel[] | undefined) ?? channels,
      quietHours: quietHoursOf(preference),
      phone: open(preference?.phone),
      email: open(preference?.email) ?? open(address?.email),
      locale: address?.locale === 'en' ? 'en' : 'nl',
      devices: devices
        .filter(one => one.personId === id)
        .flatMap(one => {
          const subscription = open(one.subscription)
          return subscription ? [{ id: one.id, subscription: JSON.parse(subscription) as Subscription }] : []
        }),
    }
  }
  return new Map(personId.in.map(id => [id, recipientOf(id)]))
}

/** Somebody's quiet hours, if they have any. */
export const quietHoursOf = (
  preference: { quietFrom: string | null; quietTo: string | null } | null | undefined,
): QuietHours | undefined =>
  preference?.quietFrom && preference.quietTo ? { from: preference.quietFrom, to: preference.quietTo } : undefined

/** The address somebody signs in with, and the language they read, from identity's events. */
export const keepAddress = async (
  db: Db,
  { personId, revision, email, locale }: { personId: string; revision: number; email: string | null; locale: Locale },
): Promise<void> => {
  await db.$executeRaw`
    insert into notify.address (person_id, revision, email, locale)
    values (${personId}, ${revision}, ${email}, ${locale})
    on conflict (person_id) do update set revision = excluded.revision, email = excluded.email, locale = excluded.locale
    where notify.address.revision < excluded.revision`
}

/** Forgets how somebody was told things. */
export const removeRecipient = async (db: Db, personId: string): Promise<void> => {
  await db.notifyPreference.deleteMany({ where: { personId } })
  await db.notifyAddress.deleteMany({ where: { personId } })
  await db.notifyPushDevice.deleteMany({ where: { personId } })
}

/** How somebody wants to be told, already sealed. */
export interface SealedPreference {
  channels: Channel[]
  phone: string | null
  email: string | null
  quietFrom: string | null
  quietTo: string | null
}

/** Keeps how somebody wants to be told. */
export const keepPreference = async (
  { prisma }: Pick<Database, 'prisma'>,
  personId: string,
  preference: SealedPreference,
  now: Temporal.Instant,
): Promise<void> => {
  const row = { ...preference, changedAt: toDate(now) }
  await prisma.notifyPreference.upsert({ where: { personId }, create: { personId, ...row }, update: row })
}
