import type { Text } from './i18n/define.ts'

/** Texts that every audience shares, in Dutch. */
export const sharedNl = {
  'shared.backTo': {
    defaultMessage: 'Terug naar {place}',
    description: "Link above a title; place is the name of a page, such as 'je hulpvragen'",
  },
  'shared.address': { defaultMessage: 'Adres', description: 'Label of a field that finds addresses' },
  'shared.addressHint': {
    defaultMessage: 'Typ een straat, een postcode of een buurt. Kies daarna uit de lijst.',
    description: 'Hint of a field that finds addresses',
  },
  'shared.addressFound': {
    defaultMessage: 'Gevonden: {address}',
    description: 'Said when an address was chosen from the list',
  },
  'shared.addressNone': {
    defaultMessage: 'Niets gevonden. Kies een plek op de kaart.',
    description: 'Under an address field when nothing fits what was typed',
  },
  'shared.addressNoPlace': {
    defaultMessage: 'We weten niet waar dit is. Kies een plek op de kaart.',
    description: 'An address was chosen, and its place could not be looked up',
  },
  'shared.addressKind.address': { defaultMessage: 'adres', description: 'Kind of a found place' },
  'shared.addressKind.street': { defaultMessage: 'straat', description: 'Kind of a found place' },
  'shared.addressKind.postcode': { defaultMessage: 'postcode', description: 'Kind of a found place' },
  'shared.addressKind.town': { defaultMessage: 'plaats', description: 'Kind of a found place: a town' },
  'shared.addressKind.area': { defaultMessage: 'buurt', description: 'Kind of a found place: part of a town' },
  'shared.addressKind.support-point': { defaultMessage: 'steunpunt', description: 'Kind of a found place' },
  'shared.optional': { defaultMessage: '(hoeft niet)', description: 'After the label of a field that may stay empty' },
  'shared.waiting': { defaultMessage: 'Even geduld…', description: 'Shown when loading takes longer than 0.4 seconds' },
  'shared.tryAgain': { defaultMessage: 'Probeer het opnieuw', description: 'Button after something failed' },
  'shared.notNow': { defaultMessage: 'Toch niet', description: 'Button that closes a question without doing anything' },
  'shared.save': { defaultMessage: 'Bewaren', description: 'Button that saves a form' },
  'shared.copy': { defaultMessage: 'Kopieer', description: 'Button beside something to copy' },
  'shared.copied': { defaultMessage: 'Gekopieerd.', description: 'Said after copying' },
  'shared.copyFailed': {
    defaultMessage: 'Kopiëren lukte niet. Selecteer de tekst en kopieer die zelf.',
    description: 'Copying failed',
  },
  'shared.saved': { defaultMessage: 'Bewaard.', description: 'Said after saving' },
  'shared.errorsTitle': {
    defaultMessage: '{count, plural, one {Er is nog iets niet goed} other {Er zijn nog {count} dingen niet goed}}',
    description: 'Heading of the list of errors above a form',
  },
  'shared.errorPrefix': { defaultMessage: 'Fout:', description: 'First word in the tab title when a form has errors' },
  'shared.waitJustNow': { defaultMessage: 'minder dan een minuut', description: 'Waiting time' },
  'shared.waitMinutes': {
    defaultMessage: '{minutes, plural, one {1 minuut} other {# minuten}}',
    description: 'Waiting time',
  },
  'shared.waitHours': { defaultMessage: '{hours, plural, one {1 uur} other {# uur}}', description: 'Waiting time' },
  'shared.waitDays': { defaultMessage: '{days, plural, one {1 dag} other {# dagen}}', description: 'Waiting time' },
  'shared.waitDaysHours': {
    defaultMessage: '{days, plural, one {1 dag} other {# dagen}} en {hours} uur',
    description: 'Waiting time',
  },
  'shared.emergencyLabel': { defaultMessage: 'Nood', description: 'Name of the strip with numbers to call' },
  'shared.emergencyDanger': { defaultMessage: 'Direct gevaar? Bel', description: 'Followed by 112' },
  'shared.emergencySuicide': { defaultMessage: 'Denk je aan zelfmoord? Bel', description: 'Followed by 113' },
  'shared.emergencyBackup': {
    defaultMessage: 'Dag en nacht hulp in de wijk:',
    description: 'Followed by the number of the backup',
  },
  'shared.dangerTitle': {
    defaultMessage: 'Heb je nu hulp nodig? Bel.',
    description: 'Heading of the card with big numbers',
  },
  'shared.dangerEmergency': { defaultMessage: 'bij direct gevaar, brand of spoed', description: "Under 'Bel 112'" },
  'shared.dangerSuicide': {
    defaultMessage: 'als je aan zelfmoord denkt, dag en nacht, anoniem',
    description: "Under 'Bel 113'",
  },
  'shared.dangerBackup': {
    defaultMessage: 'de achtervang: hulp in de wijk, dag en nacht',
    description: 'Under the backup number',
  },
  'shared.dangerWhat': {
    defaultMessage: 'Je bericht is ook meteen naar het wijkteam gegaan. Buren zien het niet.',
    description: 'What happened with a request that mentions danger',
  },
  'shared.callNumber': { defaultMessage: 'Bel {number}', description: 'Big link that calls' },
  'shared.offline': {
    defaultMessage: 'Geen verbinding. Wat je hebt ingevuld is bewaard.',
    description: 'The line is down while sending',
  },
  'shared.failed': {
    defaultMessage: 'Dat lukte niet. Probeer het zo nog eens.',
    description: 'Something went wrong that we have no better words for',
  },
  'shared.tooMany': {
    defaultMessage: 'Je doet dit heel vaak achter elkaar. Wacht even en probeer het dan opnieuw.',
    description: 'Rate limit',
  },
  'shared.problem.already-matched': {
    defaultMessage: 'Iemand anders was net iets eerder. Fijn dat je wilde helpen!',
    description: 'A second helper accepted too late',
  },
  'shared.problem.wrong-state': {
    defaultMessage: 'Dit kan nu niet meer: er is intussen iets veranderd. Je ziet hieronder hoe het er nu voor staat.',
    description: 'The state of the thing does not allow it',
  },
  'shared.problem.not-signed-in': {
    defaultMessage: 'Je bent niet meer ingelogd. Log opnieuw in; wat je hebt ingevuld is bewaard.',
    description: 'Session ended',
  },
  'shared.problem.forbidden': { defaultMessage: 'Dit mag je niet doen.', description: 'Not allowed' },
  'shared.problem.not-found': { defaultMessage: 'Dit bestaat niet (meer).', description: 'Unknown id' },
  'shared.more': { defaultMessage: 'Laat meer zien', description: 'Button under a list' },
  'shared.status.open': { defaultMessage: 'Wacht op hulp', description: 'Status of a help request' },
  'shared.status.matched': { defaultMessage: 'Er komt iemand', description: 'Status of a help request' },
  'shared.status.done': { defaultMessage: 'Klaar', description: 'Status of a help request' },
  'shared.status.cancelled': { defaultMessage: 'Ingetrokken', description: 'Status of a help request' },
  'shared.status.handed-on': { defaultMessage: 'Doorgegeven', description: 'Status of a help request' },
  'shared.step.neighbours': { defaultMessage: 'Buren', description: 'Rung of the ladder' },
  'shared.step.social-team': { defaultMessage: 'Wijkteam', description: 'Rung of the ladder' },
  'shared.step.volunteer-coordinator': {
    defaultMessage: 'Vrijwilligerscoördinator',
    description: 'Rung of the ladder',
  },
  'shared.metres': { defaultMessage: '{metres, number} meter', description: 'Distance' },
  'shared.kilometres': { defaultMessage: '{km, number, ::.#} km', description: 'Distance' },
  'shared.anyTime': { defaultMessage: 'Tijd in overleg', description: 'A request without a period' },
  'shared.periodSameDay': { defaultMessage: '{day}, {from} – {to}', description: 'Period within one day' },
  'shared.periodOpen': { defaultMessage: 'vanaf {day}, {from}', description: 'Period without an end' },
  'shared.periodDays': { defaultMessage: '{fromDay} {from} – {toDay} {to}', description: 'Period over several days' },
  'shared.event.posted': { defaultMessage: 'De hulpvraag is geplaatst', description: 'Timeline' },
  'shared.event.danger': {
    defaultMessage: 'De vraag ging meteen naar het wijkteam',
    description: 'Timeline: danger words',
  },
  'shared.event.edited': { defaultMessage: 'De vraag is aangepast', description: 'Timeline' },
  'shared.event.neighbours-asked': {
    defaultMessage:
      '{count, plural, =0 {We zochten buren, maar vonden nog niemand} one {We hebben 1 buur gevraagd} other {We hebben # buren gevraagd}}',
    description: 'Timeline: a wave of offers',
  },
  'shared.event.declined': {
    defaultMessage: '{count, plural, one {1 buur kan deze keer niet} other {# buren kunnen deze keer niet}}',
    description: 'Timeline',
  },
  'shared.event.climbed.neighbours': {
    defaultMessage: 'We vragen nu buren',
    description: 'Timeline: the request is at this step',
  },
  'shared.event.climbed.social-team': {
    defaultMessage: 'Het wijkteam kijkt nu mee',
    description: 'Timeline: the request is at this step',
  },
  'shared.event.climbed.volunteer-coordinator': {
    defaultMessage: 'De coördinator zoekt nu een vrijwilliger',
    description: 'Timeline: the request is at this step',
  },
  'shared.event.proposed': {
    defaultMessage: '{name, select, none {Er is iemand gevraagd om te helpen} other {{name} is gevraagd om te helpen}}',
    description: 'Timeline: a coordinator proposed a helper',
  },
  'shared.event.matched': {
    defaultMessage: '{name, select, none {Er komt iemand helpen} other {{name} komt helpen}}',
    description: 'Timeline',
  },
  'shared.event.confirmed': {
    defaultMessage:
      '{name, select, none {De helper mag het adres weten} other {{name} vindt het goed dat de helper het adres weet}}',
    description: 'Timeline',
  },
  'shared.event.withdrawn': {
    defaultMessage:
      '{name, select, none {De helper kan toch niet. We zoeken verder} other {{name} kan toch niet. We zoeken verder}}',
    description: 'Timeline',
  },
  'shared.event.refused': {
    defaultMessage:
      '{name, select, none {De vrager koos voor iemand anders. We zoeken verder} other {Liever iemand anders dan {name}. We zoeken verder}}',
    description: 'Timeline: the asker would rather have somebody else than this helper',
  },
  'shared.event.completed': { defaultMessage: 'De hulp is gegeven', description: 'Timeline' },
  'shared.event.cancelled': { defaultMessage: 'De hulpvraag is ingetrokken', description: 'Timeline' },
  'shared.event.reopened': { defaultMessage: 'De hulpvraag staat weer open', description: 'Timeline' },
  'shared.event.handed-on': { defaultMessage: 'De hulpvraag is doorgegeven', description: 'Timeline' },
  'shared.reason': { defaultMessage: 'Reden: {reason}', description: 'Under an entry of the timeline' },
  'shared.timeline': { defaultMessage: 'Wat er is gebeurd', description: 'Heading of the timeline' },
  'shared.monday': { defaultMessage: 'maandag', description: 'Day of the week' },
  'shared.tuesday': { defaultMessage: 'dinsdag', description: 'Day of the week' },
  'shared.wednesday': { defaultMessage: 'woensdag', description: 'Day of the week' },
  'shared.thursday': { defaultMessage: 'donderdag', description: 'Day of the week' },
  'shared.friday': { defaultMessage: 'vrijdag', description: 'Day of the week' },
  'shared.saturday': { defaultMessage: 'zaterdag', description: 'Day of the week' },
  'shared.sunday': { defaultMessage: 'zondag', description: 'Day of the week' },
  'shared.openNow': {
    defaultMessage: 'Nu open, tot {until}',
    description: "Of a place; until is '17.00 uur', or 'morgen 17.00 uur'",
  },
  'shared.openThen': {
    defaultMessage: 'Dan open, tot {until}',
    description: 'Of a place, at the moment that somebody asked about',
  },
  'shared.openAlways': { defaultMessage: 'Dag en nacht open', description: 'Of a place that does not close' },
  'shared.closedUntil': { defaultMessage: 'Dicht, {at}', description: "Of a place; at is 'morgen open om 9.00 uur'" },
  'shared.closedLong': { defaultMessage: 'Dicht, de komende twee weken niet open', description: 'Of a place' },
  'shared.openMaybe': {
    defaultMessage: 'Misschien open: {comment}',
    description: "Of a place; comment is what it says of its hours: 'op afspraak'",
  },
  'shared.hoursUnknown': { defaultMessage: 'Openingstijden niet bekend', description: 'Of a place' },
  'shared.opensAt': { defaultMessage: 'open om {time}', description: "After 'Dicht,': later today" },
  'shared.opensOn': {
    defaultMessage: '{day} open om {time}',
    description: "After 'Dicht,'; day is 'morgen', 'maandag', 'maandag 7 december'",
  },
  'shared.clockTime': { defaultMessage: '{hour}.{minute} uur', description: 'A time of day in a sentence' },
  'shared.tomorrow': { defaultMessage: 'morgen', description: 'The day after today, in a sentence' },
  'shared.suggestions': {
    defaultMessage: 'Misschien helpt dit ook',
    description: 'Heading of things near by when nobody was found yet',
  },
  'shared.suggestionsText': {
    defaultMessage: 'Je vraag blijft staan. Hier kun je nu al terecht:',
    description: 'Above the suggestions',
  },
  'shared.justNow': { defaultMessage: 'zojuist', description: 'A time less than a minute ago' },
  'shared.stayKind.time-out': { defaultMessage: 'Time-outplaats', description: 'Kind of stay: a short one' },
  'shared.stayKind.respite': { defaultMessage: 'Respijtzorg', description: 'Kind of stay: a longer one' },
  'shared.stayKind.bridging': {
    defaultMessage: 'Overbruggingsplaats',
    description: 'Kind of stay: until there is a 24-hour place',
  },
  'shared.stayKind.satellite': {
    defaultMessage: 'Satellietwoning',
    description: 'Kind of stay: to try living on your own',
  },
} satisfies Record<string, Text>
