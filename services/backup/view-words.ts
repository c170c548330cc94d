import type { BackupCallStatus } from '../contracts/api/backup-calls.ts'
import type { LocalText } from '../contracts/api/common.ts'
import type { Call } from './rules/call.ts'

/** How it goes, for who reported it and everybody else. */
const words: Record<BackupCallStatus, LocalText> = {
  alerted: {
    nl: 'We hebben de achtervang gewaarschuwd. Zodra er iemand gaat, zie je het hier.',
    en: 'We have alerted the backup. As soon as somebody goes, you see it here.',
  },
  acknowledged: {
    nl: '{team} je melding en {gaan} zo op weg.',
    en: '{team} your call and {gaan} about to set off.',
  },
  'on-the-way': { nl: '{team} onderweg.', en: '{team} on the way.' },
  'on-the-scene': { nl: 'De achtervang is er.', en: 'The backup is there.' },
  closed: {
    nl: 'Deze melding is afgesloten. Gaat het weer mis? Meld het dan opnieuw.',
    en: 'This call has been closed. Does it go wrong again? Then report it again.',
  },
  'handed-over': {
    nl: 'De nacht is voorbij. Overdag gaan anderen hiermee verder.',
    en: 'The night is over. During the day others go on with this.',
  },
}

const searching: LocalText = {
  nl: 'Er is nog niemand vrij. We waarschuwen steeds meer mensen, tot er iemand gaat.',
  en: 'Nobody is free yet. We alert more and more people, until somebody goes.',
}

const having = {
  nl: { one: 'Iemand heeft', two: 'Twee mensen hebben', more: 'Een team heeft' },
  en: { one: 'Somebody has', two: 'Two people have', more: 'A team has' },
}
const being = {
  nl: { one: 'Iemand is', two: 'Twee mensen zijn', more: 'Een team is' },
  en: { one: 'Somebody is', two: 'Two people are', more: 'A team is' },
}
const going = {
  nl: { one: 'gaat', two: 'gaan', more: 'gaat' },
  en: { one: 'is', two: 'are', more: 'is' },
}

/** How a call goes, in words; nobody of the team is named. */
export const progressOf = (
  { status, team, escalated }: Pick<Call, 'status' | 'team' | 'escalated'>,
  locale: 'nl' | 'en',
): string => {
  if (status === 'alerted' && escalated) return searching[locale]
  const size = team.length === 1 ? 'one' : team.length === 2 ? 'two' : 'more'
  const who = (status === 'acknowledged' ? having : being)[locale][size]
  return words[status][locale].replace('{team}', who).replace('{gaan}', going[locale][size])
}
