import type { LocalText } from '../../contracts/api/common.ts'
import { say } from '../../kernel/text.ts'
import type { Outgoing } from './channel.ts'

const why: LocalText = {
  nl: 'Je krijgt dit bericht van Omzien. Bij je account kies je hoe we je bereiken.',
  en: 'This is a message from Omzien. In your account you choose how we reach you.',
}

const addressOf = ({ link }: Outgoing, publicUrl: string) => (link ? [`${publicUrl}${link}`] : [])

/** A message as an SMS: as little as says what to do. */
export const smsText = (message: Outgoing, publicUrl: string): string =>
  [say(message.subject, message.locale), say(message.text, message.locale), ...addressOf(message, publicUrl)].join('\n')

/** A message as the text of a mail. */
export const mailText = (message: Outgoing, publicUrl: string): string =>
  `${[say(message.text, message.locale), ...addressOf(message, publicUrl), say(why, message.locale)].join('\n\n')}\n`
