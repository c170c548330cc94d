import type { Locale, LocalText } from '../../contracts/api/common.ts'
import { say } from '../../kernel/text.ts'
import type { Envelope } from '../store/mailbox.ts'

const subject: LocalText = { nl: '{code} is je code voor Omzien', en: '{code} is your code for Omzien' }

const text: LocalText = {
  nl: `Hallo,

Je code voor Omzien is {code}.
Vul deze code in op de pagina waar je hem hebt gevraagd. De code werkt {minutes} minuten.

Geef deze code aan niemand. Wij vragen er nooit om, ook niet aan de telefoon.
Heb je geen code gevraagd? Dan hoef je niets te doen.

Omzien
{address}
`,
  en: `Hello,

Your code for Omzien is {code}.
Enter it on the page where you asked for it. It works for {minutes} minutes.

Give this code to nobody. We never ask for it, not on the phone either.
Did you not ask for a code? Then you need not do anything.

Omzien
{address}
`,
}

/** The mail with a sign-in code. */
export const codeMail = (
  to: string,
  code: string,
  { locale, minutes, address }: { locale: Locale; minutes: number; address: string },
): Envelope => ({ to, subject: say(subject, locale, { code }), text: say(text, locale, { code, minutes, address }) })
