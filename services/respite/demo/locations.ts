import type { NewBed, NewRespiteLocation } from '../../contracts/api/respite-locations.ts'

/** A made-up bed. */
export type DemoBed = Omit<NewBed, 'locationId'> & { id: string }

/** A made-up location with its beds. */
export interface DemoLocation {
  /** Fixed, so that seeding twice makes nothing twice. */
  id: string
  body: NewRespiteLocation
  beds: DemoBed[]
}

const locationId = (number: number) => `01900000-0000-7000-8005-${String(number).padStart(12, '0')}`
/** The fixed id of a bed of the demo: the number of its location, and of the bed. */
export const demoBedId = (location: number, bed: number): string =>
  `01900000-0000-7000-8006-${String(location * 100 + bed).padStart(12, '0')}`

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const byDay = [1, 2, 3, 4, 5].map(weekday => ({ weekday, from: '09:00', to: '17:00' }))
const tillLate = everyDay.map(weekday => ({ weekday, from: '08:00', to: '22:00' }))

const houseRules = 'Geen alcohol of drugs in huis. Bezoek tot 21.00 uur. We eten om 18.00 uur, wie wil eet mee. (demo)'
const bring = 'Kleren voor een paar dagen, je medicijnen en een oplader. Beddengoed en handdoeken zijn er. (demo)'

const [luwte, getij, onderDak, thuishaven] = [
  'Stichting De Luwte (demo)',
  'Zorggroep Getij (demo)',
  'Onder Dak Anders (demo)',
  'Thuishaven Zorg (demo)',
]

const phone = (number: number) => `020 555 01${String(number).padStart(2, '0')}`
const reach = (number: number, name: string) => ({
  contact: { phone: phone(number), email: `${name}@example.org` },
})

/** Every kind a bed for a few nights can have. */
const short: NewBed['kinds'] = ['time-out', 'respite']

/** The demo's locations: in every part of town, and three within a walk of the Dapperplein. */
export const demoLocations: DemoLocation[] = [
  {
    id: locationId(1),
    body: {
      ...{ name: 'Logeerhuis De Dapper (demo)', organisation: luwte, address: 'Voorbeeldplein 12 (demo)' },
      ...{ place: { lat: 52.3617, lon: 4.9303 }, ...reach(1, 'dapper'), houseRules, bring },
      about: 'Een rustig huis met een tuin, vlak bij de markt. Dag en nacht is er iemand. (demo)',
      ...{ expertise: ['psychiatry', 'autism'], languages: ['nl', 'en', 'tr'], intakeHours: [] },
      ...{ dayStartsAt: '12:00', arriveFrom: '14:00', leaveBy: '11:00', cleaning: 'PT2H' },
    },
    beds: [
      { id: demoBedId(1, 1), room: 'Kamer 1', kinds: short, features: ['ground-floor', 'low-stimulus'] },
      { id: demoBedId(1, 2), room: 'Kamer 2', kinds: short, features: ['own-bathroom'] },
      { id: demoBedId(1, 3), room: 'Kamer 3', kinds: ['time-out'], features: ['low-stimulus'] },
      { id: demoBedId(1, 4), room: 'Kamer 4', kinds: ['time-out'], groups: ['psychiatry', 'autism'] },
    ],
  },
  {
    id: locationId(2),
    body: {
      ...{ name: 'Huis aan de Vaart (demo)', organisation: onderDak, address: 'Bedachtekade 4 (demo)' },
      ...{ place: { lat: 52.3601, lon: 4.9338 }, ...reach(2, 'vaart'), houseRules, bring },
      about: 'Voor wie tijdelijk terug wil naar een huis waar altijd iemand is. Twee voordeuren. (demo)',
      site: locationId(1), // its studio is a satellite home, and De Dapper is awake day and night
      ...{ expertise: ['addiction', 'psychiatry'], languages: ['nl', 'en', 'ar'], intakeHours: tillLate },
      frontDoorExceptions: [
        {
          groups: ['psychiatry', 'addiction'],
          reason: 'Elke kamer heeft een eigen opgang; het team kent beide groepen. (demo)',
        },
      ],
    },
    beds: [
      { id: demoBedId(2, 1), room: 'Kamer 1', kinds: ['bridging'], groups: ['addiction', 'psychiatry'] },
      { id: demoBedId(2, 2), room: 'Kamer 2', kinds: ['bridging', 'time-out'], groups: ['addiction', 'psychiatry'] },
      { id: demoBedId(2, 3), room: 'Studio', kinds: ['satellite'], frontDoor: 'achterom', features: ['own-bathroom'] },
      { id: demoBedId(2, 4), room: 'Kamer 3', kinds: ['time-out'], frontDoor: 'achterom' },
    ],
  },
  {
    id: locationId(3),
    body: {
      ...{ name: 'Respijthuis Watergraaf (demo)', organisation: getij, address: 'Verzonnenlaan 80 (demo)' },
      ...{ place: { lat: 52.3528, lon: 4.9395 }, ...reach(3, 'watergraaf'), houseRules, bring },
      about: 'Respijtzorg met een eigen kamer. Wie thuis voor je zorgt kan even op adem komen. (demo)',
      ...{ expertise: ['older-people'], languages: ['nl', 'en'], intakeHours: byDay },
      limits: { respite: { longest: 14, perYear: 42 } },
    },
    beds: [
      { id: demoBedId(3, 1), room: 'Kamer 1', kinds: ['respite'], features: ['ground-floor', 'wheelchair'] },
      { id: demoBedId(3, 2), room: 'Kamer 2', kinds: ['respite'], features: ['own-bathroom'] },
      { id: demoBedId(3, 3), room: 'Kamer 3', kinds: short, features: ['pets-welcome'] },
    ],
  },
  {
    id: locationId(4),
    body: {
      ...{ name: 'De Gracht (demo)', organisation: thuishaven, address: 'Voorbeeldgracht 100 (demo)' },
      ...{ place: { lat: 52.371, lon: 4.897 }, ...reach(4, 'gracht'), houseRules, bring },
      about: 'Vier kamers boven een inloop, midden in de stad. (demo)',
      ...{ expertise: ['addiction'], languages: ['nl', 'en', 'fr'], intakeHours: [] },
    },
    beds: [
      { id: demoBedId(4, 1), room: 'Kamer 1', kinds: ['time-out'] },
      { id: demoBedId(4, 2), room: 'Kamer 2', kinds: short, groups: ['addiction'] },
      { id: demoBedId(4, 3), room: 'Kamer 3', kinds: ['bridging'], groups: ['addiction'] },
    ],
  },
  {
    id: locationId(5),
    body: {
      ...{ name: 'Het Veerhuis (demo)', organisation: luwte, address: 'Bedachtedijk 7 (demo)' },
      ...{ place: { lat: 52.3945, lon: 4.931 }, ...reach(5, 'veerhuis'), houseRules, bring },
      about: 'Een oud veerhuis met uitzicht over het water. Stil, en je hond mag mee. (demo)',
      ...{ expertise: ['psychiatry', 'autism'], languages: ['nl', 'en'], intakeHours: tillLate },
    },
    beds: [
      { id: demoBedId(5, 1), room: 'Kamer 1', kinds: ['time-out'], features: ['low-stimulus', 'pets-welcome'] },
      { id: demoBedId(5, 2), room: 'Kamer 2', kinds: short, features: ['ground-floor'] },
      { id: demoBedId(5, 3), room: 'Kamer 3', kinds: ['respite'], features: ['pets-welcome'] },
    ],
  },
  {
    id: locationId(6),
    body: {
      ...{ name: 'De Kade (demo)', organisation: onderDak, address: 'Verzonnenhaven 3 (demo)' },
      ...{ place: { lat: 52.4075, lon: 4.803 }, ...reach(6, 'kade'), houseRules, bring },
      about: 'Vijf woningen op een rij, ver van het rumoer. (demo)',
      ...{ expertise: ['addiction'], languages: ['nl', 'en', 'pl'], intakeHours: byDay },
    },
    beds: [
      { id: demoBedId(6, 1), room: 'Woning 1', kinds: ['satellite'], features: ['own-bathroom'] },
      { id: demoBedId(6, 2), room: 'Woning 2', kinds: ['time-out'], features: ['own-bathroom'] },
    ],
  },
  {
    id: locationId(7),
    body: {
      ...{ name: 'Huize Baarsjes (demo)', organisation: getij, address: 'Voorbeeldweg 55 (demo)' },
      ...{ place: { lat: 52.3705, lon: 4.8565 }, ...reach(7, 'baarsjes'), houseRules, bring },
      about: 'Voor jongeren en jongvolwassenen. Samen koken, eigen kamer. (demo)',
      ...{
        expertise: ['young-adults', 'mild-intellectual-disability'],
        languages: ['nl', 'en', 'ar'],
        intakeHours: [],
      },
    },
    beds: [
      { id: demoBedId(7, 1), room: 'Kamer 1', kinds: ['time-out'] },
      { id: demoBedId(7, 2), room: 'Kamer 2', kinds: short, groups: ['young-adults'] },
      { id: demoBedId(7, 3), room: 'Kamer 3', kinds: ['satellite'], groups: ['young-adults'] },
    ],
  },
  {
    id: locationId(8),
    body: {
      ...{ name: 'De Plas (demo)', organisation: thuishaven, address: 'Bedachteplas 21 (demo)' },
      ...{ place: { lat: 52.3655, lon: 4.801 }, ...reach(8, 'plas'), houseRules, bring },
      about: 'Kamers rond een binnentuin. Er is plek voor ouders met een kind. (demo)',
      ...{ expertise: ['mild-intellectual-disability'], languages: ['nl', 'tr', 'ar'], intakeHours: tillLate },
    },
    beds: [
      { id: demoBedId(8, 1), room: 'Kamer 1', kinds: ['time-out'], features: ['with-child', 'ground-floor'] },
      { id: demoBedId(8, 2), room: 'Kamer 2', kinds: short },
      { id: demoBedId(8, 3), room: 'Kamer 3', kinds: ['bridging'], groups: ['mild-intellectual-disability'] },
    ],
  },
  {
    id: locationId(9),
    body: {
      ...{ name: 'De Zuidas Thuis (demo)', organisation: getij, address: 'Verzonnenplein 9 (demo)' },
      ...{ place: { lat: 52.346, lon: 4.882 }, ...reach(9, 'zuid'), houseRules, bring },
      about: 'Respijt voor ouderen, met een lift en brede deuren. (demo)',
      ...{ expertise: ['older-people'], languages: ['nl', 'en'], intakeHours: byDay },
    },
    beds: [
      { id: demoBedId(9, 1), room: 'Kamer 1', kinds: ['time-out'], features: ['wheelchair', 'own-bathroom'] },
      { id: demoBedId(9, 2), room: 'Kamer 2', kinds: ['respite'], features: ['wheelchair'] },
      { id: demoBedId(9, 3), room: 'Kamer 3', kinds: ['respite'] },
    ],
  },
  {
    id: locationId(10),
    body: {
      ...{ name: 'De Dreef (demo)', organisation: onderDak, address: 'Voorbeelddreef 300 (demo)' },
      ...{ place: { lat: 52.306, lon: 4.964 }, ...reach(10, 'dreef'), houseRules, bring },
      about: 'Op de begane grond van een flat, met een eigen ingang. (demo)',
      ...{ expertise: ['psychiatry'], languages: ['nl', 'en', 'es'], intakeHours: [] },
    },
    beds: [
      { id: demoBedId(10, 1), room: 'Kamer 1', kinds: ['time-out'], features: ['ground-floor'] },
      { id: demoBedId(10, 2), room: 'Kamer 2', kinds: short, features: ['ground-floor'] },
    ],
  },
  {
    id: locationId(11),
    body: {
      ...{ name: 'Vechthuis (demo)', organisation: thuishaven, address: 'Bedachtegracht 2 (demo)' },
      ...{ place: { lat: 52.3065, lon: 5.042 }, ...reach(11, 'vecht'), houseRules, bring },
      about: 'Klein en stil, aan de rand van het stadje. (demo)',
      ...{ expertise: ['autism'], languages: ['nl'], intakeHours: tillLate },
    },
    beds: [
      { id: demoBedId(11, 1), room: 'Kamer 1', kinds: ['time-out'], features: ['low-stimulus'] },
      { id: demoBedId(11, 2), room: 'Kamer 2', kinds: short, features: ['low-stimulus'] },
    ],
  },
]
