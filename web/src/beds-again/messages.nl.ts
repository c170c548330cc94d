import type { Text } from '../shared/i18n/define.ts'

/** Texts of stays that come again, of satellite homes, and of the 24-hour site nearby, in Dutch. */
export const bedsAgainNl = {
  'again.do': { defaultMessage: 'Laat het terugkomen', description: 'Link on a free bed: reserve it several times' },
  'again.doLabel': {
    defaultMessage: 'Laat het terugkomen: {location}, {room}',
    description: 'Name of the link for screen readers',
  },
  'again.title': { defaultMessage: 'Een bed dat terugkomt', description: 'Title of the form' },
  'again.intro': {
    defaultMessage: 'Vaste nachten in hetzelfde bed, zodat de familie erop kan rekenen.',
    description: 'Under the title: why stays come again',
  },
  'again.backToSearch': { defaultMessage: 'de gevonden bedden', description: "After 'Terug naar'" },
  'again.bedAt': { defaultMessage: '{location}, {room}', description: 'Which bed' },
  'again.bed': { defaultMessage: 'Welk bed', description: 'Label' },
  'again.when': { defaultMessage: 'Wanneer', description: 'Title of a part of the form' },
  'again.first': { defaultMessage: 'Eerste keer, vanaf', description: 'Label of a date' },
  'again.firstMissing': { defaultMessage: 'Kies de eerste nacht', description: 'Error' },
  'again.every': { defaultMessage: 'Hoe vaak', description: 'Label: every so many weeks' },
  'again.everyWeeks': {
    defaultMessage: '{weeks, plural, =1 {elke week} =2 {om de week} other {elke # weken}}',
    description: 'Choice',
  },
  'again.overlaps': {
    defaultMessage: 'Dan is de ene keer nog bezig als de volgende begint. Kies minder nachten of meer weken ertussen.',
    description: 'Error',
  },
  'again.times': { defaultMessage: 'Hoeveel keer', description: 'Label of a number' },
  'again.timesWrong': { defaultMessage: 'Kies een getal van 2 tot en met 52', description: 'Error' },
  'again.dates': { defaultMessage: 'Deze keren', description: 'Title above the dates' },
  'again.date': { defaultMessage: '{from} tot {to}', description: 'One time: two days' },
  'again.datesCount': {
    defaultMessage:
      '{count, plural, one {1 keer} other {# keer}}, samen {nights, plural, one {1 nacht} other {# nachten}}',
    description: 'Under the title: how many in all',
  },
  'again.dateOut': { defaultMessage: 'laat je weg', description: 'Behind a date that is left out' },
  'again.send': { defaultMessage: 'Reserveer {count} keer', description: 'Button: reserves all of them' },
  'again.sendRest': {
    defaultMessage: 'Reserveer de andere {count}',
    description: 'Button: reserves those that are possible',
  },
  'again.allOrNone': {
    defaultMessage: 'Kan het één keer niet, dan reserveren we nog niets. Je ziet dan welke.',
    description: 'Above the button',
  },
  'again.hindered': {
    defaultMessage: '{count, plural, one {1 keer kan niet} other {# keer kan niet}}. Er is nog niets gereserveerd.',
    description: 'Title: some are in the way',
  },
  'again.leaveOut': { defaultMessage: 'Wat laat je weg?', description: 'Label above ticks' },
  'again.hinderedOne': { defaultMessage: '{period}: {why}', description: 'A date and why it is not possible' },
  'again.why.bed-taken': { defaultMessage: 'het bed is al bezet', description: 'Why not' },
  'again.why.bed-blocked': { defaultMessage: 'het bed kan dan niet worden gebruikt', description: 'Why not' },
  'again.why.groups-do-not-fit': {
    defaultMessage: 'er woont dan iemand met wie het niet samengaat',
    description: 'Why not',
  },
  'again.why.yearly-maximum': { defaultMessage: 'dat zijn meer nachten in een jaar dan mag', description: 'Why not' },
  'again.why.stay-too-long': { defaultMessage: 'dat is langer dan mag', description: 'Why not' },
  'again.why.stay-too-short': { defaultMessage: 'dat is korter dan mag', description: 'Why not' },
  'again.why.other': { defaultMessage: 'dit bed kan dan niet', description: 'Why not' },
  'again.nothingLeft': { defaultMessage: 'Zo blijft er niets over.', description: 'Everything is left out' },
  'again.otherBed': { defaultMessage: 'Zoek een ander bed', description: 'Link' },
  'again.seriesTitle': { defaultMessage: 'Een bed dat terugkomt bij {location}', description: 'Title of the stays' },
  'again.seriesIntro': {
    defaultMessage:
      'Voor {person}. {count, plural, =0 {Er komt niets meer.} one {Er komt nog 1 keer.} other {Er komen nog # keer.}}',
    description: 'Under the title',
  },
  'again.list': { defaultMessage: 'Alle keren', description: 'Title of a list' },
  'again.cancel': { defaultMessage: 'Zeg alles af wat nog komt', description: 'Button' },
  'again.cancelAsk': {
    defaultMessage: '{count, plural, one {1 keer} other {# keer}} afzeggen voor {person}?',
    description: 'Question',
  },
  'again.cancelText': {
    defaultMessage: 'De bedden komen vrij voor anderen. Wie nu in huis is, blijft.',
    description: 'Under the question',
  },
  'again.partOf': { defaultMessage: 'Komt terug', description: 'Label on one of the stays' },
  'again.partOfLink': { defaultMessage: 'Bekijk alle keren', description: 'Link to all of the stays' },
  'again.kept': { defaultMessage: 'Plek in de 24-uursvoorziening', description: 'Title' },
  'again.keptText': {
    defaultMessage: 'Gaat het in de woning niet, dan is deze plek er nog.',
    description: 'Under a place that is kept',
  },
  'again.keptWhere': { defaultMessage: 'Bewaard bij', description: 'Label: location and bed' },
  'again.keptUntil': { defaultMessage: 'Bewaard tot', description: 'Label of a day' },
  'again.keptBack': {
    defaultMessage: 'De plek bij {location} blijft bewaard tot {day}.',
    description: 'Somebody goes back to the 24-hour facility',
  },
  'again.keptGivenUp': {
    defaultMessage: 'De plek bij {location} wordt dan niet langer bewaard.',
    description: 'Somebody goes somewhere else, when the stay ends',
  },
  'again.keepText': {
    defaultMessage: 'Wie een satellietwoning probeert, hoeft de plek in de 24-uursvoorziening niet kwijt te raken.',
    description: 'Above the button',
  },
  'again.keep': { defaultMessage: 'Bewaar de plek in de 24-uursvoorziening', description: 'Button and title' },
  'again.keepDo': { defaultMessage: 'Bewaar deze plek', description: 'Button' },
  'again.keepLocation': { defaultMessage: 'Waar', description: 'Label: a location' },
  'again.keepLocationNone': { defaultMessage: 'kies een locatie', description: 'Choice: nothing yet' },
  'again.keepUntil': { defaultMessage: 'Tot', description: 'Label of a date' },
  'again.keepUntilHint': {
    defaultMessage: 'Vanaf {day}, de eerste nacht in de woning.',
    description: 'Hint under the label',
  },
  'again.keepUntilWrong': { defaultMessage: 'Kies een dag na de eerste nacht', description: 'Error' },
  'again.keepBed': { defaultMessage: 'Welke plek', description: 'Label: a bed' },
  'again.keepNoBed': {
    defaultMessage: 'Hier is zo lang geen plek vrij. Kies een eerdere dag of een andere locatie.',
    description: 'No bed is free that long',
  },
  'again.keepMissing': { defaultMessage: 'Kies een plek', description: 'Error' },
  'again.attempt': {
    defaultMessage:
      'Dit is de {attempt, plural, =2 {tweede} =3 {derde} =4 {vierde} =5 {vijfde} other {#e}} keer; proberen mag zo vaak als nodig is.',
    description: 'Which time somebody tries to live in a satellite home; without blame',
  },
  'again.site': { defaultMessage: 'Dag en nacht dichtbij', description: 'Label: the 24-hour site nearby' },
  'again.siteAt': { defaultMessage: '{site}, op {distance}', description: 'The site and how far' },
  'again.siteNear': { defaultMessage: 'op {distance}', description: 'How far the site is' },
  'again.callSite': { defaultMessage: 'Bel {site}', description: 'Link that calls the 24-hour site' },
} satisfies Record<string, Text>
