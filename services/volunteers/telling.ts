import type { LocalText } from '../contracts/api/common.ts'
import type { MessageRequest } from '../contracts/events/notify.ts'
import { timeZone, toText } from '../kernel/clock.ts'
import { newId } from '../kernel/ids.ts'
import type { NewEvent } from '../kernel/log.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import type { OfferRow } from './store/offers.ts'

/**
 * Asks helpers, also when their screen is closed: each once, about their own offer, so that an answer stops what is not
 * heard yet. Of no use any more when the time to answer is over.
 */
export const tellAsked = (work: Work, offers: OfferRow[], until?: Temporal.Instant): void => {
  const words = { subject: { nl: 'Kun jij helpen?', en: 'Can you help?' }, text: askedText(until) }
  const expires = until ? { expiresAt: toText(until) } : {}
  work.append(...offers.map(offer => messageTo(offer, { ...words, ...expires, link: '/helpen' })))
}

/**
 * What was asked and is answered or over: who did not hear of it yet need not. What lapses needs no word, nor what was
 * given back: its message ended when it was answered.
 */
export const withdrawAsked = (work: Work, offers: OfferRow[]): void =>
  work.append(
    ...offers
      .filter(({ by, status }) => by !== 'helper' && status !== 'withdrawn')
      .map(({ id }): NewEvent => ({ type: 'message.withdrawn', subject: id, data: { about: id } })),
  )

/** Tells who said yes that they need not come: they were too late, or the request is not theirs any more. */
export const tellNotNeeded = (work: Work, offers: OfferRow[]): void => {
  const words = {
    subject: { nl: 'Je hoeft niet meer te komen', en: 'You need not come any more' },
    text: {
      nl: 'De hulpvraag waarop jij ja zei, gaat niet door of is anders geregeld. Fijn dat je wilde helpen!',
      en: 'The request you said yes to is off, or was arranged otherwise. Kind of you to want to help!',
    },
  }
  work.append(...offers.map(offer => messageTo(offer, { ...words, link: '/helpen/taken' })))
}

const messageTo = (
  { id, helperId }: OfferRow,
  what: Omit<MessageRequest, 'messages' | 'urgency' | 'about'>,
): NewEvent => ({
  type: 'message.requested',
  subject: id,
  data: { messages: [{ id: newId(), personId: helperId }], urgency: 'normal', about: id, ...what },
})

const hourIn = (locale: string, moment: Temporal.Instant): string =>
  moment.toLocaleString(locale, { timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' })

/** Not what is asked: that, and how far it is, stands behind the link. */
const askedText = (until: Temporal.Instant | undefined): LocalText =>
  until
    ? {
        nl: `Iemand bij jou in de buurt vraagt om hulp. Je kunt antwoorden tot ${hourIn('nl-NL', until)}.`,
        en: `Somebody near you asks for help. You can answer until ${hourIn('en-GB', until)}.`,
      }
    : {
        nl: 'Iemand in de buurt vraagt om hulp, en er is aan jou gedacht. Kijk of het je past.',
        en: 'Somebody in the neighbourhood asks for help, and you came to mind. See whether it suits you.',
      }
