import type { Text } from '../../shared/i18n/define.ts'

/** Texts of the beds that the night team takes from within a call, in Dutch; fetched with the call. */
export const nightBedNl = {
  'night.event.bed-taken': {
    defaultMessage: '{name} houdt een bed vast',
    description: 'History; the location follows',
  },
  'night.event.bed-reserved': { defaultMessage: '{name} reserveerde het bed', description: 'History' },
  'night.event.bed-arrived': { defaultMessage: 'Aangekomen op de logeerplek', description: 'History' },
  'night.event.bed-moved': { defaultMessage: 'Naar een ander bed verplaatst', description: 'History' },
  'night.event.bed-expired': {
    defaultMessage: 'Bed kwijt: de tijd om het vast te houden was om',
    description: 'History',
  },
  'night.event.bed-gone': { defaultMessage: 'Het bed is vrijgegeven', description: 'History' },
  'nightBed.title': { defaultMessage: 'Bed voor vannacht', description: 'Heading of the part of a call about a bed' },
  'nightBed.find': { defaultMessage: 'Zoek een vrij bed', description: 'Button: shows the free beds near the call' },
  'nightBed.nights': { defaultMessage: 'Langer of korter?', description: 'Field: number of nights' },
  'nightBed.nightsChoice': {
    defaultMessage: '{nights, plural, one {1 nacht} other {# nachten}}',
    description: 'Choice of a number of nights',
  },
  'nightBed.nightsFromTonight': {
    defaultMessage: 'Vrij vanaf vannacht, {nights, plural, one {1 nacht} other {# nachten}}:',
    description: 'Above the free beds',
  },
  'nightBed.more': {
    defaultMessage: 'Toon er nog {count}',
    description: 'Button: shows the locations that are further away',
  },
  'nightBed.hold': { defaultMessage: 'Houd dit bed vast', description: 'Button: the second tap' },
  'nightBed.justTaken': { defaultMessage: 'Net bezet.', description: 'The last free bed of a location just went' },
  'nightBed.intakeAlways': { defaultMessage: 'Opname: dag en nacht', description: 'When a location takes people in' },
  'nightBed.intakeNow': { defaultMessage: 'Opname: nu, tot {until}', description: 'until is a time of day' },
  'nightBed.intakeLater': {
    defaultMessage: 'Nu geen opname, weer {day} vanaf {from}. Bel eerst.',
    description: 'day is a weekday, from a time of day',
  },
  'nightBed.call': { defaultMessage: 'Bel {phone}', description: 'Link: calls the location' },
  'nightBed.route': { defaultMessage: 'Route naar de logeerplek', description: 'Link to the maps of the phone' },
  'nightBed.none': { defaultMessage: 'Er is vannacht geen vrij bed', description: 'Title: nothing is free' },
  'nightBed.noneText': {
    defaultMessage: 'Kies minder nachten, of bel een logeerplek in de buurt.',
    description: 'What can be done then',
  },
  'nightBed.freeFrom': {
    defaultMessage: 'Weer vrij vanaf {date, date, ::EEEdMMM}.',
    description: 'First night from which a location has a bed',
  },
  'nightBed.atMost': {
    defaultMessage: 'Hier hoogstens {nights, plural, one {1 nacht} other {# nachten}}.',
    description: 'A location does not take people for as many nights as were chosen',
  },
  'nightBed.freeUnknown': { defaultMessage: 'Voorlopig niets vrij.', description: 'A location has no bed for a year' },
  'nightBed.tooLate': { defaultMessage: 'Dit bed is net weg', description: 'Title: somebody else was first' },
  'nightBed.nextBest': {
    defaultMessage: 'Het eerste vrije bed daarna: {location}{distance}.',
    description: 'distance begins with a comma, or is empty',
  },
  'nightBed.takeNext': { defaultMessage: 'Neem {location}', description: 'Button: holds the next best bed' },
  'nightBed.noOther': {
    defaultMessage: 'Er is nu geen ander bed vrij voor deze nachten.',
    description: 'There is no next best',
  },
  'nightBed.status.held': { defaultMessage: 'Vastgehouden', description: 'State of the bed' },
  'nightBed.status.reserved': { defaultMessage: 'Gereserveerd', description: 'State of the bed' },
  'nightBed.status.in-house': { defaultMessage: 'Aangekomen', description: 'State of the bed' },
  'nightBed.until': {
    defaultMessage: '{nights, plural, one {1 nacht} other {# nachten}}, tot {date, date, ::EEEdMMM}',
    description: 'How long the stay is; the date of leaving',
  },
  'nightBed.left.minutes': {
    defaultMessage: 'Nog {value, plural, one {1 minuut} other {# minuten}} voor jullie',
    description: 'Countdown of the hold',
  },
  'nightBed.left.seconds': { defaultMessage: 'Nog {value} seconden voor jullie', description: 'Countdown of the hold' },
  'nightBed.left.now': { defaultMessage: 'De tijd is om', description: 'Countdown of the hold' },
  'nightBed.almost': {
    defaultMessage: 'De tijd is bijna om. Reserveer het bed, of houd het langer vast.',
    description: 'Read aloud once, three minutes before the hold ends',
  },
  'nightBed.notChecked': { defaultMessage: 'Niet gecontroleerd: {what}.', description: 'what is a list' },
  'nightBed.groups': { defaultMessage: 'bij wie het past', description: 'In a list: the groups somebody is of' },
  'nightBed.yearlyLimit': { defaultMessage: 'het jaarmaximum', description: 'In a list: nights a year' },
  'nightBed.reserve': { defaultMessage: 'Reserveer dit bed', description: 'Button' },
  'nightBed.keepHolding': { defaultMessage: 'Houd langer vast', description: 'Button' },
  'nightBed.release': { defaultMessage: 'Geef dit bed vrij', description: 'Button' },
  'nightBed.releaseTitle': { defaultMessage: 'Bed bij {location} vrijgeven?', description: 'Question' },
  'nightBed.releaseText': {
    defaultMessage: 'Iemand anders kan het bed dan meteen krijgen.',
    description: 'Under the question',
  },
  'nightBed.releaseYes': { defaultMessage: 'Geef vrij', description: 'Button that does it' },
  'nightBed.thenClose': {
    defaultMessage: 'Bij het afsluiten staat ‘Naar een time-outplaats’ al ingevuld.',
    description: 'What happens when the call is closed',
  },
  'nightBed.aLocation': { defaultMessage: 'de logeerplek', description: 'A location whose name we do not know' },
  'nightBed.gone': { defaultMessage: 'Het bed bij {location} is niet meer voor deze melding', description: 'Title' },
  'nightBed.goneExpired': {
    defaultMessage: 'De tijd om het vast te houden was om. Kijk of het nog vrij is, of zoek een ander bed.',
    description: 'Why the bed went',
  },
  'nightBed.goneCancelled': { defaultMessage: 'Het is vrijgegeven.', description: 'Why the bed went' },
  'nightBed.closeLoses': {
    defaultMessage: 'Het bed bij {location} komt vrij',
    description: 'Title, in closing a call',
  },
  'nightBed.closeLosesText': {
    defaultMessage: 'Bij deze afloop is het bed niet meer nodig. Iemand anders kan het dan krijgen.',
    description: 'Under the title',
  },
  'nightBed.closeHeld': { defaultMessage: 'Het bed bij {location} is nog niet gereserveerd', description: 'Title' },
  'nightBed.closeHeldText': {
    defaultMessage: 'Het wordt nog maar kort vastgehouden. Reserveer het eerst bij de melding.',
    description: 'Under the title',
  },
} satisfies Record<string, Text>
