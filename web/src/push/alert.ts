import type { PushPayload } from '../../../services/contracts/api/notify.ts'
import type { Answer } from './acknowledge.ts'
import type { AlertOptions } from './scope.ts'
import { wordsIn } from './words.ts'

/** A notification as it is to be shown. */
export interface Alert {
  title: string
  options: AlertOptions & { data: PushPayload }
}

const icon = '/icon.svg'
/** Felt through a coat: three long ones, milliseconds on and off. */
const alarming = [600, 200, 600, 200, 600]

const isCrisis = ({ urgency }: PushPayload) => urgency === 'crisis'
const options = (payload: PushPayload, more: Omit<AlertOptions, 'data' | 'icon' | 'tag' | 'lang'>) => ({
  icon,
  tag: payload.tag,
  lang: payload.locale,
  data: payload,
  ...more,
})

/** The notification of a message. In a crisis it stays until somebody answers, and 'I go' can be said right there. */
export const alertOf = (payload: PushPayload): Alert => {
  const { go, look } = wordsIn(payload.locale)
  const crisis = isCrisis(payload)
  const actions = [
    ...(crisis ? [{ action: 'acknowledge', title: go }] : []),
    ...(payload.link ? [{ action: 'open', title: look }] : []),
  ]
  const more = { body: payload.body, actions, requireInteraction: crisis, renotify: payload.urgency !== 'normal' }
  return { title: payload.title, options: options(payload, crisis ? { ...more, vibrate: alarming } : more) }
}

/** While 'I go' is on its way. */
export const sendingAlert = (payload: PushPayload): Alert => ({
  title: wordsIn(payload.locale).sending,
  options: options(payload, { body: payload.title, requireInteraction: true, silent: true }),
})

/** What became of 'I go'. What was not sent says so out loud, and can be sent again. */
export const answerAlert = (payload: PushPayload, answer: Answer): Alert => {
  const { answers, again, look } = wordsIn(payload.locale)
  const { title, body } = answers[answer]
  const failed = answer === 'not-sent' || answer === 'refused' || answer === 'signed-out'
  const actions = [
    ...(answer === 'not-sent' ? [{ action: 'acknowledge', title: again }] : []),
    { action: 'open', title: look },
  ]
  const loud = failed ? { renotify: true, vibrate: alarming } : { silent: true }
  return { title, options: options(payload, { body, actions, requireInteraction: failed, ...loud }) }
}

/** The payload of a push message; one that cannot be read still has to be shown. */
export const readPayload = (json: unknown): PushPayload => {
  const given = (json ?? {}) as Partial<PushPayload>
  const locale = given.locale === 'en' ? 'en' : 'nl'
  const { id = '', about = '', urgency = 'normal', title = 'Omzien', body = wordsIn(locale).newMessage } = given
  return { id, about, urgency, title, body, locale, tag: given.tag ?? 'omzien', link: given.link ?? '/' }
}
