import type { Locale } from '../../../services/contracts/api/common.ts'
import type { Answer } from './acknowledge.ts'

/** What the worker says by itself; it has none of the pages' texts, which may not even be open. */
interface Words {
  go: string
  look: string
  again: string
  sending: string
  newMessage: string
  device: string
  /** Title and text for what became of 'I go'. */
  answers: Record<Answer, { title: string; body: string }>
}

const nl: Words = {
  go: 'Ik ga',
  look: 'Bekijk',
  again: 'Probeer opnieuw',
  sending: 'Bezig met versturen: ik ga',
  newMessage: 'Er is een nieuw bericht.',
  device: 'Dit apparaat',
  answers: {
    sent: { title: 'Jij gaat', body: 'Je antwoord is aangekomen. Open Omzien voor de plek.' },
    taken: {
      title: 'Een ander was eerder',
      body: 'Iemand anders heeft deze melding. Is dat je duo, dan gaan jullie samen.',
    },
    over: { title: 'Deze melding is al klaar', body: 'Je hoeft niets te doen.' },
    'signed-out': { title: 'Niet verstuurd: je bent uitgelogd', body: 'Open Omzien, log in en zeg daar dat je gaat.' },
    refused: { title: 'Niet verstuurd', body: 'Open Omzien en zeg daar dat je gaat.' },
    'not-sent': { title: 'Niet verstuurd', body: 'Er is geen verbinding. Niemand weet nog dat je gaat.' },
  },
}

const en: Words = {
  go: 'I go',
  look: 'Look',
  again: 'Try again',
  sending: 'Sending: I go',
  newMessage: 'There is a new message.',
  device: 'This device',
  answers: {
    sent: { title: 'You go', body: 'Your answer has arrived. Open Omzien for the place.' },
    taken: {
      title: 'Somebody was before you',
      body: 'Somebody else has this call. If it is your duo, you go together.',
    },
    over: { title: 'This call is done already', body: 'You need not do anything.' },
    'signed-out': { title: 'Not sent: you are signed out', body: 'Open Omzien, sign in and say there that you go.' },
    refused: { title: 'Not sent', body: 'Open Omzien and say there that you go.' },
    'not-sent': { title: 'Not sent', body: 'There is no connection. Nobody knows yet that you go.' },
  },
}

/** The worker's words in the language of a message. */
export const wordsIn = (locale: Locale): Words => (locale === 'en' ? en : nl)
