import type { Text } from '../shared/i18n/define.ts'

/** Texts of support points as files, in Dutch. */
export const pointExchangeNl = {
  'pointExchange.title': { defaultMessage: 'Steunpunten uitwisselen', description: 'Title' },
  'pointExchange.intro': {
    defaultMessage: 'Lees steunpunten in uit een bestand, of download ze allemaal.',
    description: 'Under the title',
  },
  'pointExchange.backTo': { defaultMessage: 'steunpunten', description: "After 'back to'" },
  'pointExchange.import': { defaultMessage: 'Bestand inlezen', description: 'Heading' },
  'pointExchange.file': { defaultMessage: 'Bestand', description: 'Label' },
  'pointExchange.fileHint': {
    defaultMessage: 'CSV, GeoJSON of HSDS (Open Referral). Hoogstens 20 MB. We herkennen zelf wat het is.',
    description: 'Hint at the file',
  },
  'pointExchange.fileMissing': { defaultMessage: 'Kies eerst een bestand', description: 'Error' },
  'pointExchange.tooLarge': {
    defaultMessage: 'Dit bestand is groter dan 20 MB. Maak er meer bestanden van.',
    description: 'Error',
  },
  'pointExchange.offers': { defaultMessage: 'Functie als het bestand er geen noemt', description: 'Label of a choice' },
  'pointExchange.offersHint': {
    defaultMessage: 'Geldt alleen voor nieuwe steunpunten.',
    description: 'Hint at the choice',
  },
  'pointExchange.look': { defaultMessage: 'Bekijk wat er verandert', description: 'Button; nothing is changed by it' },
  'pointExchange.looking': { defaultMessage: 'We kijken wat er in het bestand staat.', description: 'While waiting' },
  'pointExchange.importing': { defaultMessage: 'We lezen het bestand in.', description: 'While waiting' },
  'pointExchange.step.reading': { defaultMessage: 'Het bestand wordt gelezen.', description: 'What is being done now' },
  'pointExchange.step.checking': {
    defaultMessage: 'De plekken worden opgezocht.',
    description: 'What is being done now',
  },
  'pointExchange.step.hours': {
    defaultMessage: 'De openingstijden worden uitgerekend.',
    description: 'What is being done now',
  },
  'pointExchange.step.writing': {
    defaultMessage: 'De steunpunten worden bewaard.',
    description: 'What is being done now',
  },
  'pointExchange.wrong': {
    defaultMessage:
      '{count, plural, one {Er klopt iets niet in dit bestand} other {Er kloppen # dingen niet in dit bestand}}',
    description: 'Title of a notice',
  },
  'pointExchange.wrongText': {
    defaultMessage: 'Er is niets ingelezen. Pas het bestand aan en probeer het opnieuw.',
    description: 'Under the title',
  },
  'pointExchange.preview': {
    defaultMessage: 'Dit gebeurt er met {file} ({format})',
    description: 'Title of a notice, before importing',
  },
  'pointExchange.done': { defaultMessage: '{file} is ingelezen', description: 'Title of a notice' },
  'pointExchange.name.csv': { defaultMessage: 'CSV', description: 'Name of a format' },
  'pointExchange.name.geojson': { defaultMessage: 'GeoJSON', description: 'Name of a format' },
  'pointExchange.name.hsds': { defaultMessage: 'HSDS', description: 'Name of a format' },
  'pointExchange.added': { defaultMessage: 'nieuw', description: 'Under a number' },
  'pointExchange.changed': { defaultMessage: 'gewijzigd', description: 'Under a number' },
  'pointExchange.same': { defaultMessage: 'hetzelfde', description: 'Under a number' },
  'pointExchange.skipped': { defaultMessage: 'overgeslagen', description: 'Under a number' },
  'pointExchange.publishes': {
    defaultMessage:
      '{count, plural, one {# nieuw steunpunt staat} other {# nieuwe steunpunten staan}} meteen op de kaart, zonder dat een coördinator eerst kijkt.',
    description: 'What comes of an import, before it is done',
  },
  'pointExchange.publishesWaiting': {
    defaultMessage:
      '{count, plural, one {# steunpunt dat} other {# steunpunten die}} nog op de coördinator {count, plural, one {wacht, komt} other {wachten, komen}} zo ook op de kaart.',
    description: 'What comes of an import: support points that waited for review',
  },
  'pointExchange.assumesFunction': {
    defaultMessage:
      'Bij {count, plural, one {# steunpunt} other {# steunpunten}} noemt het bestand geen functie. Dat wordt: {function}.',
    description: 'What comes of an import',
  },
  'pointExchange.assumesWelcome': {
    defaultMessage:
      'Bij {count, plural, one {# steunpunt} other {# steunpunten}} zegt het bestand niets over een afspraak. Op de kaart staat dan: welkom zonder afspraak.',
    description: 'What comes of an import: support points with walk-in',
  },
  'pointExchange.list.faults': { defaultMessage: 'Wat er niet klopt', description: 'Heading of a list' },
  'pointExchange.list.skipped': { defaultMessage: 'Overgeslagen', description: 'Heading of a list' },
  'pointExchange.list.changes': { defaultMessage: 'Nieuw en gewijzigd', description: 'Heading of a list' },
  'pointExchange.more': { defaultMessage: 'En nog {count}.', description: 'Under a list that shows the first ones' },
  'pointExchange.isNew': { defaultMessage: '(nieuw)', description: 'After the name of a support point' },
  'pointExchange.changes': { defaultMessage: 'wijzigt: {fields}', description: 'After the name of a support point' },
  'pointExchange.nothingNew': {
    defaultMessage: 'Alles in dit bestand staat er al zo in. Er verandert niets.',
    description: 'When an import would do nothing',
  },
  'pointExchange.doImport': {
    defaultMessage: '{count, plural, one {Lees # steunpunt in} other {Lees # steunpunten in}}',
    description: 'Button',
  },
  'pointExchange.downloads': { defaultMessage: 'Downloaden', description: 'Heading' },
  'pointExchange.downloadsText': {
    defaultMessage:
      'Alle steunpunten die op de kaart staan, als open gegevens. Iedereen mag ze gebruiken; er staan geen personen in.',
    description: 'Under the heading',
  },
  'pointExchange.csv': { defaultMessage: 'CSV, voor een spreadsheet', description: 'Link' },
  'pointExchange.csvText': {
    defaultMessage: 'Een regel per steunpunt. Zo kun je de lijst wijzigen en weer inlezen.',
    description: 'Under the link',
  },
  'pointExchange.geojson': { defaultMessage: 'GeoJSON, voor een kaart', description: 'Link' },
  'pointExchange.geojsonText': {
    defaultMessage: 'Punten met hun gegevens, voor programma’s die kaarten maken.',
    description: 'Under the link',
  },
  'pointExchange.hsds': { defaultMessage: 'HSDS, voor andere sociale kaarten', description: 'Link' },
  'pointExchange.hsdsText': {
    defaultMessage: 'De open standaard van Open Referral, versie 3.1.',
    description: 'Under the link',
  },
  'pointExchange.field.name': { defaultMessage: 'naam', description: 'One of the facts that change' },
  'pointExchange.field.place': { defaultMessage: 'plek', description: 'One of the facts that change' },
  'pointExchange.field.address': { defaultMessage: 'adres', description: 'One of the facts that change' },
  'pointExchange.field.about': { defaultMessage: 'omschrijving', description: 'One of the facts that change' },
  'pointExchange.field.hours': { defaultMessage: 'openingstijden', description: 'One of the facts that change' },
  'pointExchange.field.functions': { defaultMessage: 'functies', description: 'One of the facts that change' },
  'pointExchange.field.groups': { defaultMessage: 'doelgroepen', description: 'One of the facts that change' },
  'pointExchange.field.accessibility': {
    defaultMessage: 'toegankelijkheid',
    description: 'One of the facts that change',
  },
  'pointExchange.field.languages': { defaultMessage: 'talen', description: 'One of the facts that change' },
  'pointExchange.field.organisation': { defaultMessage: 'organisatie', description: 'One of the facts that change' },
  'pointExchange.field.welcome': {
    defaultMessage: 'welkom zonder afspraak',
    description: 'One of the facts that change',
  },
  'pointExchange.field.contact': { defaultMessage: 'contact', description: 'One of the facts that change' },
  'pointExchange.field.films': { defaultMessage: 'films', description: 'One of the facts that change' },
  'pointExchange.field.confirmed': {
    defaultMessage: 'datum van bevestigen',
    description: 'One of the facts that change',
  },
  'pointExchange.field.other': { defaultMessage: 'andere gegevens', description: 'One of the facts that change' },
} satisfies Record<string, Text>
