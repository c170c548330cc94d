import type { Text } from '../shared/i18n/define.ts'

/** Texts of coverage, in Dutch. */
export const coverageNl = {
  'coverage.title': {
    defaultMessage: 'Is er overal een steunpunt in de buurt?',
    description: 'Title of the coverage page',
  },
  'coverage.intro': {
    defaultMessage: 'Hier zie je waar een steunpunt op loopafstand is, waar niet, en waar er meer zijn.',
    description: 'Introduction of the coverage page',
  },
  'coverage.filters': { defaultMessage: 'Wat wil je zien?', description: 'Name of the group of choices' },
  'coverage.function': {
    defaultMessage: 'Wat moet het steunpunt bieden?',
    description: 'Label of the choice of function',
  },
  'coverage.anyFunction': { defaultMessage: 'Maakt niet uit', description: 'Choice: any function' },
  'coverage.level': { defaultMessage: 'Per', description: 'Label of the choice of level of areas' },
  'coverage.level.municipality': { defaultMessage: 'gemeente', description: 'Level of area' },
  'coverage.level.stadsdeel': { defaultMessage: 'stadsdeel', description: 'Level of area' },
  'coverage.level.gebied': { defaultMessage: 'gebied', description: 'Level of area' },
  'coverage.level.wijk': { defaultMessage: 'wijk', description: 'Level of area' },
  'coverage.level.buurt': { defaultMessage: 'buurt', description: 'Level of area' },
  'coverage.show': { defaultMessage: 'Op de kaart', description: 'Label of the choice of what the map shows' },
  'coverage.show.gaten': {
    defaultMessage: 'waar wel en waar niet',
    description: 'Map shows gaps and overlaps',
  },
  'coverage.show.aandeel': {
    defaultMessage: 'hoeveel per gebied',
    description: 'Map shows the share of each area',
  },
  'coverage.csv': { defaultMessage: 'Download als CSV', description: 'Link to the table for a spreadsheet' },
  'coverage.print': { defaultMessage: 'Print', description: 'Button that prints the page' },
  'coverage.year': { defaultMessage: 'Over een heel jaar', description: 'Link to the page about a period' },
  'coverage.counted': {
    defaultMessage:
      '{count, plural, =0 {Geen steunpunt telt mee} one {1 steunpunt telt mee} other {# steunpunten tellen mee}}. Loopafstand is {metres} meter, in een rechte lijn.',
    description: 'How many support points count, and the walking distance',
  },
  'coverage.countedAt': { defaultMessage: 'Geteld op:', description: 'Before the moment for which was counted' },
  'coverage.unknown': {
    defaultMessage:
      '{count, plural, one {Van 1 steunpunt kennen we de openingstijden niet. Dat telt nu niet mee.} other {Van # steunpunten kennen we de openingstijden niet. Die tellen nu niet mee.}}',
    description: 'How many support points were left out',
  },
  'coverage.yearCounted': {
    defaultMessage:
      '{unknown, plural, =0 {{all, plural, =0 {Er is geen steunpunt dat dit biedt.} one {Er is 1 steunpunt. Dat telt mee.} other {Alle # steunpunten tellen mee.}}} one {Van 1 van de {all} steunpunten kennen we de openingstijden niet. Dat telt hier niet mee.} other {Van {unknown} van de {all} steunpunten kennen we de openingstijden niet. Die tellen hier niet mee.}}',
    description: 'How many support points a run left out, of how many',
  },
  'coverage.none': {
    defaultMessage:
      'Op dit moment is er geen steunpunt open dat dit biedt. Kies een ander moment, of iets anders dat het moet bieden.',
    description: 'When no support point counts',
  },
  'coverage.map': {
    defaultMessage: 'Kaart van wat binnen loopafstand ligt; de lijst zegt hetzelfde',
    description: 'What the map is of, for who cannot see it',
  },
  'coverage.legend': { defaultMessage: 'Wat de kaart laat zien', description: 'Name of the legend' },
  'coverage.gap': { defaultMessage: 'geen steunpunt op loopafstand', description: 'Legend' },
  'coverage.once': { defaultMessage: 'één steunpunt', description: 'Legend' },
  'coverage.twice': { defaultMessage: 'twee of meer', description: 'Legend' },
  'coverage.class': { defaultMessage: '{from} tot {to} %', description: 'Legend: share of an area' },
  'coverage.classNone': { defaultMessage: 'niets', description: 'Legend: nothing of an area' },
  'coverage.outside': { defaultMessage: 'hoort niet bij Omzien', description: 'Legend: an area that is not served' },
  'coverage.list': {
    defaultMessage: '{count, plural, one {1 gebied} other {# gebieden}}, minste eerst',
    description: 'Heading of the list of areas',
  },
  'coverage.area': { defaultMessage: 'Gebied', description: 'Column' },
  'coverage.covered': { defaultMessage: 'Op loopafstand', description: 'Column: share within walking distance' },
  'coverage.overlap': { defaultMessage: 'Twee of meer', description: 'Column: share within that of two or more' },
  'coverage.people': {
    defaultMessage: 'Inwoners op loopafstand',
    description: 'Column: inhabitants within walking distance',
  },
  'coverage.peopleOf': {
    defaultMessage: '{covered} van {all}',
    description: 'Inhabitants within walking distance, of all',
  },
  'coverage.notKnown': { defaultMessage: 'niet bekend', description: 'Number of inhabitants is not known' },
  'coverage.points': { defaultMessage: 'Steunpunten', description: 'Column: how many stand in it' },
  'coverage.all': {
    defaultMessage: 'Laat alle {count} gebieden zien',
    description: 'Button that shows the whole list',
  },
  'coverage.norm': {
    defaultMessage: 'In elk stadsdeel een steunpunt waar je zo binnenloopt',
    description: 'Heading of the norm per district',
  },
  'coverage.normText': {
    defaultMessage:
      '{met, plural, =0 {Geen enkel stadsdeel heeft er een} one {1 stadsdeel heeft er een} other {# stadsdelen hebben er een}}{gaps, plural, =0 {. Er ontbreekt er geen.} one {, in 1 stadsdeel nog niet.} other {, in # stadsdelen nog niet.}}',
    description: 'How many districts meet the norm',
  },
  'coverage.normHint': {
    defaultMessage: 'Een steunpunt telt als buren er zonder afspraak welkom zijn, of als er een inloop is.',
    description: 'Which support points count for the norm',
  },
  'coverage.district': { defaultMessage: 'Stadsdeel', description: 'Column' },
  'coverage.meets': { defaultMessage: 'Is er een?', description: 'Column: whether the district has one' },
  'coverage.yes': { defaultMessage: 'ja', description: 'The district has one' },
  'coverage.no': { defaultMessage: 'nog niet', description: 'The district has none yet' },
  'coverage.whatIf': { defaultMessage: 'Wat als hier een steunpunt kwam?', description: 'Heading of the what-if part' },
  'coverage.whatIfText': {
    defaultMessage:
      'Tik op de kaart, of kies een gebied. Je ziet dan wat een nieuw steunpunt zou schelen. Er verandert niets.',
    description: 'What to do for a what-if',
  },
  'coverage.addIn': { defaultMessage: 'Midden in', description: 'Label of the choice of an area to put a point in' },
  'coverage.chooseArea': { defaultMessage: 'Kies een gebied', description: 'Choice: no area yet' },
  'coverage.add': { defaultMessage: 'Zet hier een punt', description: 'Button' },
  'coverage.planned': { defaultMessage: 'Punt {number}', description: 'A point that was put on the map' },
  'coverage.remove': { defaultMessage: 'Haal punt {number} weg', description: 'Button' },
  'coverage.enough': {
    defaultMessage: 'Meer dan tien punten tegelijk kan niet.',
    description: 'When no more points can be put',
  },
  'coverage.changes': {
    defaultMessage:
      '{count, plural, =0 {Dit verandert niets.} one {Dit verandert 1 gebied:} other {Dit verandert # gebieden, meeste eerst:}}',
    description: 'How many areas a what-if changes',
  },
  'coverage.before': { defaultMessage: 'Nu', description: 'Column: share before' },
  'coverage.after': { defaultMessage: 'Straks', description: 'Column: share after' },
  'coverage.newPeople': {
    defaultMessage: 'Inwoners erbij',
    description: 'Column: inhabitants newly within walking distance',
  },
  'coverage.yearTitle': {
    defaultMessage: 'Op loopafstand, een heel jaar lang',
    description: 'Title of the page about a period',
  },
  'coverage.yearIntro': {
    defaultMessage:
      'We rekenen uit hoeveel van elk gebied op loopafstand van een open steunpunt ligt, elke keer dat er een opent of sluit.',
    description: 'Introduction of the page about a period',
  },
  'coverage.back': { defaultMessage: 'de dekking', description: 'Where the way back leads' },
  'coverage.from': { defaultMessage: 'Van', description: 'First day' },
  'coverage.until': { defaultMessage: 'Tot en met', description: 'Last day' },
  'coverage.start': { defaultMessage: 'Reken uit', description: 'Button that starts a run' },
  'coverage.waiting': { defaultMessage: 'Wacht op een andere berekening.', description: 'A run has not begun yet' },
  'coverage.reading': { defaultMessage: 'We lezen de openingstijden.', description: 'A run reads the opening hours' },
  'coverage.progress': { defaultMessage: '{percent} % klaar', description: 'How far a run is' },
  'coverage.progressName': { defaultMessage: 'Hoe ver de berekening is', description: 'Name of the progress bar' },
  'coverage.failed': { defaultMessage: 'Het is niet gelukt. Probeer het opnieuw.', description: 'A run failed' },
  'coverage.earlier': { defaultMessage: 'Eerder uitgerekend', description: 'Heading of earlier runs' },
  'coverage.noEarlier': { defaultMessage: 'Nog niets. Kies hierboven een periode.', description: 'No earlier runs' },
  'coverage.runOf': {
    defaultMessage: '{from} tot en met {to}, per {level}{function, select, none {} other {, {function}}}',
    description: 'What a run is about',
  },
  'coverage.mean': { defaultMessage: 'Gemiddeld', description: 'Column: mean share' },
  'coverage.least': { defaultMessage: 'Minst', description: 'Column: least share' },
  'coverage.most': { defaultMessage: 'Meest', description: 'Column: most share' },
  'coverage.week': { defaultMessage: 'De week', description: 'Column: hours of the week' },
  'coverage.weekHint': {
    defaultMessage:
      'Elk hokje is een uur, van maandag tot en met zondag. Hoe donkerder, hoe meer van het gebied op loopafstand ligt.',
    description: 'How to read the heat strip',
  },
  'coverage.showWeek': {
    defaultMessage: 'Getallen van {area}',
    description: 'Button that shows the numbers of the week',
  },
  'coverage.hour': { defaultMessage: 'Uur', description: 'Column: hour of the day' },
  'coverage.weekOf': {
    defaultMessage: 'Een gemiddelde week in {area}',
    description: 'Caption of the numbers of the week',
  },
  'coverage.done': { defaultMessage: 'Klaar', description: 'A run is done, told to who hears it' },
} satisfies Record<string, Text>
