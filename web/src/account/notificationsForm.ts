import type { Channel, MyNotifyPreferences, NotifyPreferences } from '../../../services/contracts/api/notify.ts'

/** The form as it stands on the screen: every way, chosen ones first in their order. */
export interface TellForm {
  order: Channel[]
  chosen: Channel[]
  phone: string
  email: string
  quiet: boolean
  from: string
  to: string
}

/** Every way there is; one that is forgotten here does not compile. */
const all = Object.keys({ push: true, sms: true, email: true, webhook: true } satisfies Record<
  Channel,
  true
>) as Channel[]

/** The form filled with what we know. */
export const tellFormOf = ({ channels, phone, email, quietHours }: MyNotifyPreferences): TellForm => ({
  order: [...channels, ...all.filter(channel => !channels.includes(channel))],
  chosen: channels,
  phone: phone ?? '',
  email: email ?? '',
  quiet: Boolean(quietHours),
  from: quietHours?.from ?? '22:00',
  to: quietHours?.to ?? '07:00',
})

/** Puts a way one place earlier. */
export const earlier = (order: Channel[], channel: Channel): Channel[] => {
  const at = order.indexOf(channel)
  const before = order[at - 1]
  return before ? [...order.slice(0, at - 1), channel, before, ...order.slice(at + 1)] : order
}

/** Names of the words for what can be wrong. */
export type TellMistake = 'account.phoneWrong' | 'account.tellEmailWrong' | 'account.quietMissing'

/** What is wrong with the form, each at its input. */
export const tellMistakes = (form: TellForm): { field: string; text: TellMistake }[] =>
  [
    Boolean(form.phone.trim()) &&
      !/^\+?[0-9 ()-]{8,20}$/.test(form.phone.trim()) && { field: 'phone', text: 'account.phoneWrong' as const },
    Boolean(form.email.trim()) &&
      !/^\S+@\S+\.\S+$/.test(form.email.trim()) && { field: 'tell-email', text: 'account.tellEmailWrong' as const },
    form.quiet && !(form.from && form.to) && { field: 'quiet-from', text: 'account.quietMissing' as const },
  ].filter(mistake => mistake !== false)

/** The form as the server wants it. */
export const preferencesOf = (form: TellForm): NotifyPreferences => ({
  channels: form.order.filter(channel => form.chosen.includes(channel)),
  ...(form.phone.trim() ? { phone: form.phone.trim() } : {}),
  ...(form.email.trim() ? { email: form.email.trim() } : {}),
  ...(form.quiet ? { quietHours: { from: form.from, to: form.to } } : {}),
})
