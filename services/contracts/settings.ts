import type { LocalText } from './api/common.ts'

/** A value of a setting. */
export type SettingValue = string | number | boolean

/** A setting of the municipality: what it means, in which unit, and what it is when nobody chose. */
export interface SettingDefinition {
  unit: 'duration' | 'metres' | 'count' | 'time' | 'yes-no' | 'telephone'
  default: SettingValue
  minimum?: number
  maximum?: number
  description: LocalText
}

const define = (unit: SettingDefinition['unit'], value: SettingValue, nl: string, en: string, limits = {}) => ({
  unit,
  default: value,
  description: { nl, en },
  ...limits,
})

/** Every setting there is. Defaults are choices of this project (ours), to be changed by the municipality. */
export const settingDefinitions = {
  'requests.neighboursStepTime': define(
    'duration',
    'PT24H',
    'Zo lang zoeken we een buur voordat het sociaal team de hulpvraag krijgt',
    'How long we look for a neighbour before the social team gets the request',
  ),
  'requests.socialTeamStepTime': define(
    'duration',
    'PT48H',
    'Zo lang heeft het sociaal team voordat de vrijwilligerscoördinator de hulpvraag krijgt',
    'How long the social team has before the volunteer coordinator gets the request',
  ),
  'requests.confirmHelper': define(
    'yes-no',
    false,
    'Ook bij een ingeschreven vrijwilliger zegt de vrager eerst ja voordat die het adres ziet',
    'A taken-in volunteer, too, sees the address only after the yes of the asker',
  ),
  'offers.waveSize': define('count', 5, 'Zoveel buren vragen we tegelijk', 'How many neighbours we ask at once', {
    minimum: 1,
    maximum: 50,
  }),
  'offers.waveTime': define(
    'duration',
    'PT1H',
    'Zo lang wachten we op antwoord voordat we meer buren vragen',
    'How long we wait for an answer before we ask more neighbours',
  ),
  'stays.holdTime': define('duration', 'PT30M', 'Zo lang blijft een bed vastgehouden', 'How long a bed is held'),
  'stays.longestHold': define(
    'duration',
    'PT2H',
    'Zo lang kan iemand een bed in totaal vasthouden, met verlengen erbij',
    'How long somebody can hold a bed in all, extensions included',
  ),
  'stays.timeOutLongest': define(
    'count',
    10,
    'Zoveel nachten duurt een time-out hoogstens',
    'How many nights a time-out lasts at most',
    { minimum: 1, maximum: 366 },
  ),
  'stays.respiteShortest': define(
    'count',
    11,
    'Zoveel nachten duurt respijtzorg minstens; korter is een time-out',
    'How many nights respite care lasts at least; shorter is a time-out',
    { minimum: 1, maximum: 366 },
  ),
  'stays.respitePerYear': define(
    'count',
    42,
    'Zoveel nachten respijtzorg kan iemand per jaar krijgen',
    'How many nights of respite care somebody can have in a year',
    { minimum: 1, maximum: 366 },
  ),
  'stays.keepFor': define(
    'count',
    730,
    'Zoveel dagen na een verblijf bewaren we voor wie het was; daarna tellen alleen de nachten nog',
    'How many days after a stay we keep who it was for; after that only the nights count',
    { minimum: 30, maximum: 7300 },
  ),
  'stays.satelliteKeepTime': define(
    'count',
    42,
    'Zoveel nachten bewaren we de plek in de 24-uursvoorziening voor wie een satellietwoning probeert',
    'How many nights the place in the 24-hour facility is kept for who tries a satellite home',
    { minimum: 1, maximum: 366 },
  ),
  'stays.waitingOfferTime': define(
    'duration',
    'PT4H',
    'Zo lang bewaren we een vrijgekomen bed voor de eerste op de wachtlijst',
    'How long a freed bed is kept for the first on the waiting list',
  ),
  'stays.dayStartsAt': define('time', '12:00', 'Het uur waarop een nacht wisselt', 'The hour at which a night changes'),
  'map.blurRadius': define(
    'metres',
    250,
    'De straal van de cirkel die anderen zien in plaats van een adres',
    'The radius of the circle others see instead of an address',
    { minimum: 200, maximum: 2000 },
  ),
  'map.walkingDistance': define('metres', 800, 'Zo ver is lopen nog te doen', 'How far is still walking distance', {
    minimum: 100,
    maximum: 5000,
  }),
  'places.confirmEvery': define(
    'duration',
    'PT4320H',
    'Na zo lang vragen we of de gegevens van een steunpunt nog kloppen',
    'After how long we ask whether what we know of a support point is still so',
  ),
  'backup.beatEvery': define(
    'duration',
    'PT30S',
    'Zo vaak laat een telefoon in dienst weten dat die het nog doet',
    'How often a device on duty says that it is well',
  ),
  'backup.silentAfter': define(
    'duration',
    'PT90S',
    'Na zoveel stilte van een telefoon in dienst slaan we alarm',
    'After how much silence of a device on duty we raise the alarm',
  ),
  'backup.drillEvery': define(
    'duration',
    'PT15M',
    'Zo vaak gaat er een proefmelding door de hele keten',
    'How often a synthetic call runs through the whole chain',
  ),
  'backup.drillLateAfter': define(
    'duration',
    'PT30S',
    'Een proefmelding die dan nog niet overal is, is te laat',
    'A synthetic call that is not everywhere by then is late',
  ),
  'backup.samePlaceWithin': define(
    'duration',
    'PT2H',
    'Meldingen over dezelfde plek binnen deze tijd laten we samen zien',
    'Calls about the same place within this time are shown together',
  ),
  'backup.duos': define(
    'yes-no',
    true,
    'Diensten van de achtervang zijn met zijn tweeën, met een ervaringsdeskundige',
    'Shifts of the backup are duos with an experience expert',
  ),
  'backup.everyReportAVisit': define(
    'yes-no',
    true,
    'Elke melding leidt tot een bezoek, of tot een reden van een tweede persoon',
    'Every report leads to a visit, or to a reason of a second person',
  ),
  'backup.dayStartsAt': define(
    'time',
    '07:30',
    'Het uur waarop de nacht wordt overgedragen aan de dag',
    'The hour at which the night is handed over to the day',
  ),
  'notify.nextChannelAfter': define(
    'duration',
    'PT45S',
    'Zo lang wachten we bij een crisis voordat we ook het volgende kanaal gebruiken',
    'How long we wait in a crisis before we use the next channel, too',
  ),
  'notify.keepFor': define(
    'duration',
    'PT2160H',
    'Zo lang bewaren we welke berichten zijn verstuurd',
    'How long we keep which messages were sent',
  ),
  'numbers.backup': define(
    'telephone',
    '020 000 00 00',
    'Telefoonnummer van de achtervang, dag en nacht',
    'Telephone number of the backup, day and night',
  ),
} satisfies Record<string, SettingDefinition>

/** The key of a setting. */
export type SettingKey = keyof typeof settingDefinitions
