import type { Text } from '../shared/i18n/define.ts'

/** Texts of opening hours, in Dutch. */
export const hoursNl = {
  'hours.title': { defaultMessage: 'Openingstijden', description: 'Title' },
  'hours.clock': { defaultMessage: '{hour}.{minute}', description: 'A time of day' },
  'hours.span': { defaultMessage: '{from} – {to} uur', description: "From and until when: '9.00 – 17.00 uur'" },
  'hours.intoNight': {
    defaultMessage: '{times} in de nacht',
    description: "Times that end after midnight: '22.00 – 2.00 uur in de nacht'",
  },
  'hours.allDay': { defaultMessage: 'de hele dag en nacht', description: 'Open from midnight to midnight' },
  'hours.withComment': {
    defaultMessage: '{times} ({comment})',
    description: "Times with what the place remarks: 'bel aan'",
  },
  'hours.unsure': {
    defaultMessage: '{comment, select, none {misschien {times}} other {{times}: {comment}}}',
    description: "Perhaps open then; comment is what the place says of it, such as 'op afspraak'",
  },
  'hours.closed': { defaultMessage: 'dicht', description: 'On a day' },
  'hours.today': { defaultMessage: 'Vandaag, {day}', description: 'Name of a day; day is a weekday with its date' },
  'hours.way': { defaultMessage: 'Hoe wil je de tijden opgeven?', description: 'Question with three answers' },
  'hours.way.form': { defaultMessage: 'Per dag invullen', description: 'Answer: with the form' },
  'hours.way.formText': {
    defaultMessage: 'Met vakanties, feestdagen en uitzonderingen',
    description: 'Under that answer',
  },
  'hours.way.notation': {
    defaultMessage: 'Ik ken de notatie',
    description: 'Answer: in the notation of OpenStreetMap',
  },
  'hours.way.notationText': {
    defaultMessage: 'De tijden zoals OpenStreetMap ze schrijft',
    description: 'Under that answer',
  },
  'hours.way.unknown': { defaultMessage: 'Nog niet bekend', description: 'Answer: hours are not known' },
  'hours.way.unknownText': {
    defaultMessage: "Op de kaart staat dan 'openingstijden niet bekend'",
    description: 'Under that answer',
  },
  'hours.notation': { defaultMessage: 'Openingstijden in de notatie', description: 'Label' },
  'hours.notationHint': {
    defaultMessage: 'Bijvoorbeeld: Mo-Fr 09:00-17:00; Fr 20:00-02:00; PH off',
    description: 'Hint; the example stays as it is',
  },
  'hours.till': { defaultMessage: 'tot', description: 'Between two times' },
  'hours.fromOn': { defaultMessage: '{name}: open vanaf', description: "Label; name is 'maandag', or 'feestdagen'" },
  'hours.toOn': { defaultMessage: '{name}: open tot', description: 'Label' },
  'hours.add': { defaultMessage: 'Tijd erbij', description: 'Button that adds a time to a day' },
  'hours.addOn': { defaultMessage: 'Tijd erbij voor {name}', description: 'The same, read out' },
  'hours.remove': { defaultMessage: 'Weg', description: 'Button that takes a time away' },
  'hours.removeOn': { defaultMessage: 'Weg: deze tijd van {name}', description: 'The same, read out' },
  'hours.removeThis': {
    defaultMessage: '{name} weghalen',
    description: "Button that takes a whole part away; name is 'Periode 1'",
  },
  'hours.endsAtMidnight': { defaultMessage: 'Tot middernacht.', description: 'Under a time that ends at 0:00' },
  'hours.endsInNight': {
    defaultMessage: 'Dit loopt door in de nacht, tot de volgende dag.',
    description: 'Under a time that ends after midnight',
  },
  'hours.endsAround': { defaultMessage: 'Een dag en een nacht lang.', description: 'Under a time of 24 hours' },
  'hours.longNight': {
    defaultMessage: 'Klopt dit: open tot {to} de volgende ochtend?',
    description: "Question before saving; to is '7.00 uur'",
  },
  'hours.longDay': {
    defaultMessage: 'Klopt dit: open van {from} tot {to}?',
    description: "Question before saving; from and to are '7.00 uur'",
  },
  'hours.longText': { defaultMessage: 'Dat is meer dan 16 uur achter elkaar.', description: 'Under that question' },
  'hours.longYes': { defaultMessage: 'Ja, dit klopt', description: 'Button that saves it' },
  'hours.dayOf': { defaultMessage: '{day}, {of}', description: "A weekday; of is 'Periode 1'" },
  'hours.alsoWorkdays': {
    defaultMessage: 'Ook op dinsdag t/m vrijdag',
    description: 'Button that gives these days the times of Monday',
  },
  'hours.likeMonday': {
    defaultMessage: 'Zelfde als maandag',
    description: 'Button that gives a day the times of Monday',
  },
  'hours.likeMondayOn': { defaultMessage: 'Zelfde als maandag: {name}', description: 'The same, read out' },
  'hours.holidays': { defaultMessage: 'Op feestdagen', description: 'Label' },
  'hours.holidaysHint': {
    defaultMessage:
      'Dit zijn nieuwjaarsdag, Goede Vrijdag, tweede paasdag, Koningsdag, Bevrijdingsdag, Hemelvaartsdag, tweede pinksterdag en de kerstdagen. Eerste paasdag en eerste pinksterdag zijn gewone zondagen.',
    description: 'Hint: which days count',
  },
  'hours.holidays.as-usual': { defaultMessage: 'Gewoon, als op andere dagen', description: 'Answer' },
  'hours.holidays.closed': { defaultMessage: 'Dicht', description: 'Answer' },
  'hours.holidays.own': { defaultMessage: 'Andere tijden', description: 'Answer' },
  'hours.onHolidays': { defaultMessage: 'feestdagen', description: 'What times are of' },
  'hours.seasons': { defaultMessage: 'Elk jaar een tijd anders', description: 'Heading: seasons' },
  'hours.seasonsHint': {
    defaultMessage: 'Bijvoorbeeld in de zomer. Vul de week in zoals die dan is. Wat je leeg laat, is dan dicht.',
    description: 'Hint',
  },
  'hours.season': { defaultMessage: 'Periode {count}', description: 'Name of a season' },
  'hours.addSeason': { defaultMessage: 'Periode erbij', description: 'Button' },
  'hours.firstDay': { defaultMessage: 'Eerste dag', description: 'Label' },
  'hours.lastDay': { defaultMessage: 'Laatste dag', description: 'Label' },
  'hours.month': { defaultMessage: '{of}: maand', description: "Label; of is 'Eerste dag'" },
  'hours.exceptions': { defaultMessage: 'Uitzonderingen', description: 'Heading' },
  'hours.exceptionsHint': {
    defaultMessage: 'Dagen waarop het eenmalig anders is. Die gaan voor alles.',
    description: 'Hint',
  },
  'hours.exception': {
    defaultMessage: 'Uitzondering {count}',
    description: 'Name of an exception',
  },
  'hours.addException': { defaultMessage: 'Uitzondering erbij', description: 'Button' },
  'hours.exceptionClosed': {
    defaultMessage: 'Dicht, zolang je geen tijd toevoegt.',
    description: 'Of days without times',
  },
  'hours.preview': { defaultMessage: 'Zo staat het op de kaart', description: 'Heading above the coming two weeks' },
  'hours.previewDown': {
    defaultMessage: 'We kunnen nu niet laten zien wat dit betekent. Je kunt wel verder invullen.',
    description: 'The server cannot be reached',
  },
  'hours.half': {
    defaultMessage: 'Vul alle tijden en dagen in, dan zie je hier wat het betekent.',
    description: 'A time or date is half filled in',
  },
  'hours.inNotation': { defaultMessage: 'In de notatie:', description: 'Before the hours in the notation' },
} satisfies Record<string, Text>
