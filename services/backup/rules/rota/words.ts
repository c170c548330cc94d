import type { ShiftTeam } from '../../../contracts/api/backup-rota.ts'
import type { Locale, LocalText } from '../../../contracts/api/common.ts'
import { timeZone } from '../../../kernel/clock.ts'
import type { DaysAhead } from './warnings.ts'

/** The lines of the backup in words. */
export const teamNames: Record<ShiftTeam, LocalText> = {
  first: { nl: 'eerste team', en: 'first team' },
  second: { nl: 'tweede team', en: 'second team' },
  'shift-lead': { nl: 'dienstleiding', en: 'shift lead' },
  'manager-on-call': { nl: 'manager van dienst', en: 'manager on call' },
}

/** A moment in words: 'donderdag 26 november 23:00'. */
export const momentIn = (locale: Locale, moment: Temporal.Instant): string =>
  moment.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    ...{ timeZone, weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
  })

const about = (from: Temporal.Instant, nl: string, en: string): LocalText => ({
  nl: nl.replace('{when}', momentIn('nl', from)),
  en: en.replace('{when}', momentIn('en', from)),
})

/** What is told; nothing personal, because it may end up on a locked screen. */
export interface Words {
  subject: LocalText
  text: LocalText
}

/** What is told about a swap, by what happened to it. */
export const swapWords = {
  asked: (from: Temporal.Instant): Words => ({
    subject: { nl: 'Kun jij een dienst overnemen?', en: 'Can you take over a shift?' },
    text: about(
      from,
      'Een collega vraagt wie de dienst van {when} overneemt. Kijk in het rooster.',
      'A colleague asks who can take over the shift of {when}. Look at the rota.',
    ),
  }),
  accepted: (from: Temporal.Instant): Words => ({
    subject: { nl: 'Een ruil wacht op akkoord', en: 'A swap waits for approval' },
    text: about(
      from,
      'Een collega wil de dienst van {when} overnemen. De dienstleiding moet nog akkoord geven.',
      'A colleague is willing to take over the shift of {when}. The shift lead has yet to approve.',
    ),
  }),
  approved: (from: Temporal.Instant): Words => ({
    subject: { nl: 'De ruil is akkoord', en: 'The swap is approved' },
    text: about(
      from,
      'De bezetting van de dienst van {when} is gewijzigd. Kijk in het rooster.',
      'Who has the shift of {when} has changed. Look at the rota.',
    ),
  }),
  declined: (from: Temporal.Instant): Words => ({
    subject: { nl: 'De ruil gaat niet door', en: 'The swap is off' },
    text: about(
      from,
      'De ruil van de dienst van {when} gaat niet door. De bezetting blijft zoals die was.',
      'The swap of the shift of {when} is off. Who has it stays as it was.',
    ),
  }),
}

/** What is told to who got, lost or keeps a shift that was changed. */
export const changedWords = (from: Temporal.Instant): Words => ({
  subject: { nl: 'Je dienst is gewijzigd', en: 'Your shift was changed' },
  text: about(
    from,
    'Er is iets gewijzigd aan de dienst van {when}. Kijk in het rooster.',
    'Something changed about the shift of {when}. Look at the rota.',
  ),
})

/** What the shift leads are told about gaps and duos that are not complete. */
export const warningWords = (count: number, days: DaysAhead, first: Temporal.Instant): Words => ({
  subject:
    days === 1
      ? { nl: 'Het rooster is morgen niet rond', en: 'Tomorrow’s rota is not complete' }
      : {
          nl: `Het rooster van de komende ${days} dagen is niet rond`,
          en: `The rota of the next ${days} days is not complete`,
        },
  text: about(
    first,
    `Nog op te lossen: ${count}. Het eerste is op {when}. Kijk in het rooster.`,
    `To be solved: ${count}. The first is on {when}. Look at the rota.`,
  ),
})
