import type { Text } from '../shared/i18n/define.ts'

/** Texts of the figures of the backup, in Dutch. */
export const figuresNl = {
  'figures.title': { defaultMessage: 'Cijfers van de achtervang', description: 'Title' },
  'figures.intro': { defaultMessage: 'Hoe snel was er iemand, en wat leverde het op?', description: 'Under the title' },
  'figures.period': { defaultMessage: 'Over welke dagen', description: 'Name of the filters' },
  'figures.from': { defaultMessage: 'Vanaf', description: 'Label of a date' },
  'figures.until': { defaultMessage: 'Tot en met', description: 'Label of a date' },
  'figures.lastDays': {
    defaultMessage: '{days, plural, =365 {jaar} other {# dagen}}',
    description: 'Button: the last so many days',
  },
  'figures.empty': { defaultMessage: 'Geen meldingen in deze periode', description: 'Empty' },
  'figures.emptyText': { defaultMessage: 'Kies andere dagen, of een ander gebied.', description: 'What to do now' },
  'figures.calls': { defaultMessage: 'Meldingen', description: 'Figure' },
  'figures.visits': { defaultMessage: 'Bezoeken', description: 'Figure' },
  'figures.closedWithoutVisit': { defaultMessage: 'Gesloten zonder bezoek', description: 'Figure' },
  'figures.alertsPerVisit': { defaultMessage: 'Alarmen per bezoek', description: 'Figure' },
  'figures.alertsHint': {
    defaultMessage: 'hoe minder, hoe vaker mensen kunnen slapen',
    description: 'Under the figure',
  },
  'figures.escalated': { defaultMessage: 'Naar een volgende stap', description: 'Figure' },
  'figures.escalatedHint': {
    defaultMessage: 'meldingen die de eerste lijn niet op tijd oppakte',
    description: 'Under the figure',
  },
  'figures.toAcknowledge': { defaultMessage: 'Tot iemand het oppakt', description: 'Figure' },
  'figures.toArrive': { defaultMessage: 'Tot iemand er is', description: 'Figure' },
  'figures.minutes': {
    defaultMessage: 'de helft binnen {half} minuten, 90% binnen {most} minuten',
    description: 'How long it took',
  },
  'figures.unknown': { defaultMessage: 'nog niet bekend', description: 'Instead of a figure' },
  'figures.norms': { defaultMessage: 'Op tijd ter plaatse', description: 'Heading' },
  'figures.norm': { defaultMessage: 'Norm', description: 'Heading of a column' },
  'figures.met': { defaultMessage: 'Gehaald', description: 'Heading of a column' },
  'figures.goal': { defaultMessage: 'Doel', description: 'Heading of a column' },
  'figures.norm.within-45-minutes': { defaultMessage: 'Binnen 45 minuten', description: 'A norm' },
  'figures.norm.within-the-hour': { defaultMessage: 'Binnen een uur', description: 'A norm' },
  'figures.norm.within-four-hours': { defaultMessage: 'Binnen vier uur', description: 'A norm' },
  'figures.source.within-45-minutes': {
    defaultMessage: 'crisisteams voor jongeren, Connecticut',
    description: 'Where a norm comes from',
  },
  'figures.source.within-the-hour': {
    defaultMessage: 'crisisdiensten ggz, Trimbos-instituut 2017',
    description: 'Where a norm comes from',
  },
  'figures.source.within-four-hours': {
    defaultMessage: 'crisisdiensten ggz, Trimbos-instituut 2017',
    description: 'Where a norm comes from',
  },
  'figures.ofCalls': { defaultMessage: '({met} van {of})', description: 'How many of how many' },
  'figures.reached': { defaultMessage: 'gehaald', description: 'The goal is reached' },
  'figures.notReached': { defaultMessage: 'niet gehaald', description: 'The goal is not reached' },
  'figures.outcomes': { defaultMessage: 'Hoe het afliep', description: 'Heading' },
  'figures.prevented': { defaultMessage: 'Wat is voorkomen', description: 'Heading' },
  'figures.nothingCounted': { defaultMessage: 'Nog niets geteld.', description: 'Empty table' },
  'figures.what': { defaultMessage: 'Wat', description: 'Heading of a column, for screen readers' },
  'figures.count': { defaultMessage: 'Hoe vaak', description: 'Heading of a column, for screen readers' },
} satisfies Record<string, Text>
