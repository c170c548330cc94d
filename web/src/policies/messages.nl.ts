import type { Text } from '../shared/i18n/define.ts'

/** Texts of the escalation steps, in Dutch. */
export const policiesNl = {
  'policy.title': { defaultMessage: 'Wie krijgt wanneer alarm?', description: 'Title' },
  'policy.intro': {
    defaultMessage: 'Pakt niemand een melding op, dan gaat het alarm vanzelf door naar de volgende stap.',
    description: 'Under the title',
  },
  'policy.inherited': {
    defaultMessage:
      'Dit gebied gebruikt nu de stappen van de gemeente. Bewaar je hier iets, dan krijgt het eigen stappen.',
    description: 'The area has no steps of its own',
  },
  'policy.standard': {
    defaultMessage: 'Dit zijn de standaardstappen, voor elk gebied zonder eigen stappen.',
    description: 'The municipality has no steps of its own yet',
  },
  'policy.step': { defaultMessage: 'Stap {number}', description: 'Heading' },
  'policy.afterAlert': { defaultMessage: 'Minuten na de melding', description: 'Label' },
  'policy.afterStep': { defaultMessage: 'Minuten na de vorige stap', description: 'Label' },
  'policy.notify': { defaultMessage: 'Wie krijgt alarm?', description: 'Label' },
  'policy.group.night-team': { defaultMessage: 'Nachtteam (eerste team)', description: 'Whom a step tells' },
  'policy.group.second-team': { defaultMessage: 'Tweede team', description: 'Whom a step tells' },
  'policy.group.shift-lead': { defaultMessage: 'Dienstleider', description: 'Whom a step tells' },
  'policy.group.manager-on-call': { defaultMessage: 'Manager van dienst', description: 'Whom a step tells' },
  'policy.total': {
    defaultMessage: '{minutes, plural, =0 {Meteen} one {Na 1 minuut} other {Na # minuten}}',
    description: 'After how long in all',
  },
  'policy.minutesWrong': { defaultMessage: 'Vul een aantal minuten in, van 0 tot 1440', description: 'Error' },
  'policy.remove': { defaultMessage: 'Haal weg', description: 'Button' },
  'policy.removeOf': {
    defaultMessage: 'Haal weg: stap {number}',
    description: 'Name of the button for screen readers',
  },
  'policy.add': { defaultMessage: 'Nog een stap', description: 'Button' },
  'policy.again': {
    defaultMessage: 'Na de laatste stap begint het opnieuw, tot iemand de melding oppakt.',
    description: 'Under the steps',
  },
  'policy.link': { defaultMessage: 'Wie krijgt wanneer alarm bij een melding?', description: 'Link' },
} satisfies Record<string, Text>
