import type { Text } from '../shared/i18n/define.ts'

/** Texts of the handover and the notice, in Dutch. */
export const handoverNl = {
  'handover.title': { defaultMessage: 'Overdracht van de nacht', description: 'Title' },
  'handover.intro': {
    defaultMessage: 'Wat is er gebeurd, wat is beloofd, wat staat nog open en wie pakt het op?',
    description: 'Under the title',
  },
  'handover.which': { defaultMessage: 'Welke nacht', description: 'Name of the filters' },
  'handover.date': { defaultMessage: 'De ochtend van', description: 'Label of a date' },
  'handover.before': { defaultMessage: 'Nacht eerder', description: 'Button' },
  'handover.after': { defaultMessage: 'Nacht later', description: 'Button' },
  'handover.myAreas': { defaultMessage: 'Mijn gebieden', description: 'Choice' },
  'handover.empty': { defaultMessage: 'Het was een rustige nacht', description: 'No calls' },
  'handover.emptyText': {
    defaultMessage: 'Er waren geen meldingen, en er staat niets meer open.',
    description: 'No calls',
  },
  'handover.open': {
    defaultMessage: '{count, plural, one {1 staat open} other {# staan open}}',
    description: 'How many calls are open',
  },
  'handover.nothingOpen': { defaultMessage: 'niets open', description: 'A short label' },
  'handover.quiet': { defaultMessage: 'Geen meldingen in deze nacht.', description: 'An area without calls' },
  'handover.what': { defaultMessage: 'Melding', description: 'Name of a fact' },
  'handover.outcome': { defaultMessage: 'Afloop', description: 'Name of a fact' },
  'handover.report': { defaultMessage: 'Wat er gebeurde', description: 'Name of a fact' },
  'handover.promised': { defaultMessage: 'Beloofd', description: 'Name of a fact' },
  'handover.steppedUp': { defaultMessage: 'Meer begeleiding', description: 'Name of a fact' },
  'handover.until': { defaultMessage: '{what}, tot en met {date}', description: 'More support with its end date' },
  'handover.day': { defaultMessage: '{date, date, ::EEEdMMM}', description: 'A date' },
  'handover.bedNights': {
    defaultMessage: '{bed} ({from} tot {to})',
    description: 'The bed of a call with its first day and the day of leaving',
  },
  'handover.takenOnBy': { defaultMessage: 'Pakt het op', description: 'Name of a fact' },
  'handover.takeOn': { defaultMessage: 'Ik pak dit op', description: 'Button' },
  'handover.toCall': { defaultMessage: 'Naar de melding', description: 'Link' },
  'handover.toNotice': { defaultMessage: 'Melding voor Vangnet & Advies', description: 'Link' },
  'handover.signedOff': { defaultMessage: 'Gelezen en afgetekend door {name},', description: 'Followed by a moment' },
  'handover.notSigned': { defaultMessage: 'Het dagteam heeft dit nog niet afgetekend.', description: 'Not signed off' },
  'handover.note': { defaultMessage: 'Opmerking van het dagteam', description: 'Label' },
  'handover.signFrom': {
    defaultMessage: 'Aftekenen kan als de nacht voorbij is:',
    description: 'Followed by a moment',
  },
  'handover.signTooEarly': {
    defaultMessage: 'De nacht is nog niet voorbij, of een collega heeft al afgetekend.',
    description: 'Signing off was refused',
  },
  'handover.unheldTitle': { defaultMessage: 'Aftekenen kan nog niet', description: 'Heading of a notice' },
  'handover.unheldText': {
    defaultMessage: 'Van deze meldingen heeft nog niemand gezegd: ik ga. Pak ze op, of zorg dat er iemand gaat.',
    description: 'Followed by the calls',
  },
  'handover.sign': { defaultMessage: 'Gelezen, ik teken af', description: 'Button' },
  'handover.noticeMade': { defaultMessage: 'Gemaakt op', description: 'Followed by a moment' },
  'handover.backToHandover': { defaultMessage: 'de overdracht', description: "After 'Terug naar'" },
  'handover.print': { defaultMessage: 'Druk af of bewaar', description: 'Button' },
  'handover.printHint': {
    defaultMessage: 'Kies bij afdrukken ‘Opslaan als pdf’ om het te bewaren.',
    description: 'Under the document',
  },
} satisfies Record<string, Text>
