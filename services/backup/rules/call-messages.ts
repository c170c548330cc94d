import type { LocalText } from '../../contracts/api/common.ts'
import type { MessageRequest } from '../../contracts/events/notify.ts'
import type { Call, Telling } from './call.ts'

/** Where a call is, for a message: no more of it than the district. */
const whereOf = ({ placed, outside }: Call, area: string | undefined): LocalText => {
  if (!placed) return { nl: ', plek onbekend', en: ', place unknown' }
  if (outside) return { nl: ', buiten de regio', en: ', outside the region' }
  return area ? { nl: ` in ${area}`, en: ` in ${area}` } : { nl: '', en: '' }
}

/** What a call is about, for a locked screen: nothing of what was said. */
const subjectOf = (call: Call, area: string | undefined): LocalText => {
  const { nl, en } = whereOf(call, area)
  return call.danger
    ? { nl: `Achtervang: gevaar${nl}`, en: `Backup: danger${en}` }
    : { nl: `Achtervang: nieuwe melding${nl}`, en: `Backup: new call${en}` }
}

const dangerWords = (danger: boolean | undefined): LocalText => {
  if (danger === undefined)
    return { nl: 'Of er gevaar is, weten we niet.', en: 'We do not know whether there is danger.' }
  return danger
    ? { nl: 'Er is iemand in gevaar.', en: 'Somebody is in danger.' }
    : { nl: 'Er is nu niemand in gevaar.', en: 'Nobody is in danger now.' }
}

const isFirst = ({ round, index }: Telling) => round === 1 && index === 0

const textOf = (call: Call, telling: Telling): LocalText => {
  const danger = dangerWords(call.danger)
  return isFirst(telling)
    ? { nl: `${danger.nl} Kun jij gaan?`, en: `${danger.en} Can you go?` }
    : { nl: `Nog niemand heeft deze melding. ${danger.nl}`, en: `Nobody has this call yet. ${danger.en}` }
}

/**
 * The messages of a step, as notify is asked for them. They may end up on a locked screen.
 * @param area name of the district, when it is known
 */
export const messagesOf = (call: Call, telling: Telling, area: string | undefined): MessageRequest => ({
  messages: telling.messages,
  urgency: 'crisis',
  subject: subjectOf(call, area),
  text: textOf(call, telling),
  about: call.id,
  link: `/achtervang/${call.id}`,
})
