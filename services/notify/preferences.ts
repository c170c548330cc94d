import { type Channel, channels, type MyNotifyPreferences, type NotifyPreferences } from '../contracts/api/notify.ts'
import { fieldProblem } from '../kernel/http/problems.ts'
import type { ServiceDeps } from '../kernel/service.ts'
import type { Senders } from './channels/channel.ts'
import { keepPreference, loadRecipients, quietHoursOf } from './store/recipients.ts'

type Deps = Pick<ServiceDeps, 'database' | 'vault' | 'clock'>

/** How somebody wants to be told, and what each channel needs before it works for them here. */
export const readPreferences = async (
  { database, vault }: Pick<Deps, 'database' | 'vault'>,
  senders: Senders,
  personId: string,
): Promise<MyNotifyPreferences> => {
  const [row, recipients] = await Promise.all([
    database.prisma.notifyPreference.findUnique({ where: { personId } }),
    loadRecipients({ database, vault }, [personId]),
  ])
  const [phone, email] = await vault.openAll([row?.phone, row?.email])
  const recipient = recipients.get(personId)
  const quietHours = quietHoursOf(row)
  const available = channels.map(channel => [channel, recipient ? senders[channel].readiness(recipient) : 'no-address'])
  return {
    channels: (row?.channels as Channel[] | undefined) ?? channels,
    ...(phone ? { phone } : {}),
    ...(email ? { email } : {}),
    ...(quietHours ? { quietHours } : {}),
    available: Object.fromEntries(available) as MyNotifyPreferences['available'],
  }
}

/**
 * Keeps how somebody wants to be told.
 * @throws HttpProblem invalid-period when quiet hours end when they begin
 */
export const putPreferences = async (
  { database, vault, clock }: Deps,
  personId: string,
  { channels, phone, email, quietHours }: NotifyPreferences,
): Promise<void> => {
  if (quietHours && quietHours.from === quietHours.to) throw fieldProblem('invalid-period', '/quietHours/to')
  const seal = (text: string | undefined) => (text ? vault.seal(personId, text) : null)
  const preference = {
    channels,
    phone: await seal(phone),
    email: await seal(email),
    quietFrom: quietHours?.from ?? null,
    quietTo: quietHours?.to ?? null,
  }
  await keepPreference(database, personId, preference, clock.now())
}
