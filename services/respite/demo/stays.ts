import type { StayKind } from '../../contracts/api/respite-locations.ts'
import type { NextStep, StayClient, StayPlan, StayStatus, StayUrgency } from '../../contracts/api/respite-stays.ts'
import { demoBedId } from './locations.ts'

/** A made-up stay, its nights counted from today. */
export interface DemoStay {
  /** Fixed, so that seeding twice makes nothing twice. */
  id: string
  status: StayStatus
  kind: StayKind
  bedId: string
  /** Days from today: the first night, and the day of leaving. */
  days: [from: number, to: number]
  client: StayClient
  urgency: StayUrgency
  nextStep?: NextStep
  plan?: StayPlan
}

/** A made-up block, its nights counted from today. */
export interface DemoBlock {
  id: string
  bedId: string
  days: [from: number, to: number]
  reason: string
}

/** Somebody made up who waits, since so many days. */
export interface DemoWaiting {
  id: string
  kind: StayKind
  urgency: StayUrgency
  client: StayClient
  nights: number
  features: string[]
  daysAgo: number
}

const id = (number: number) => `01900000-0000-7000-8007-${String(number).padStart(12, '0')}`
const persona = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
/** The persona who asks for the demo's beds: Rachid, of the neighbourhood team. */
export const demoAsker = persona(6)
/** The persona who keeps the demo's locations in Oost: Ilse. */
export const demoKeeper = persona(7)
const fatma = persona(1)

const named = (name: string, ...groups: string[]): StayClient => ({ name: `${name} (demo)`, groups })
/** Somebody of whom the municipality's maximum of a year can be counted, by their care file. */
const ofFile = (name: string, ...groups: string[]): StayClient => ({
  ...named(name, ...groups),
  reference: { organisation: 'Zorggroep Getij (demo)', number: 'DEMO-1042' },
})

/** What is over: for the report, and for a year that is nearly full. */
const past: DemoStay[] = (
  [
    [101, 'time-out', [1, 1], [-80, -75], named('Ada'), 'home'],
    [102, 'time-out', [5, 2], [-71, -64], named('Bo', 'autism'), 'home'],
    [103, 'respite', [3, 1], [-66, -52], ofFile('Mevrouw Zwaan', 'older-people'), 'home'],
    [104, 'bridging', [2, 1], [-60, -31], named('Cor', 'addiction'), '24-hour-facility'],
    [105, 'time-out', [8, 2], [-44, -36], named('Dirkje', 'mild-intellectual-disability'), 'backup-follow-up'],
    [106, 'respite', [3, 1], [-40, -26], ofFile('Mevrouw Zwaan', 'older-people'), 'home'],
    [107, 'time-out', [1, 2], [-29, -26], named('Evi', 'psychiatry'), 'home'],
    [108, 'respite', [9, 2], [-30, -17], named('Meneer Kwast', 'older-people'), 'longer-respite'],
    [109, 'time-out', [4, 2], [-15, -9], named('Fin', 'addiction'), 'backup-follow-up'],
    [110, 'time-out', [1, 1], [-10, -5], named('Gijs'), 'home'],
  ] as const
).map(([number, kind, [location, bed], [from, to], client, nextStep]) => ({
  ...{ id: id(number), status: 'ended', kind, bedId: demoBedId(location, bed), days: [from, to], client, nextStep },
  urgency: 'soon',
}))

/** The demo's stays: around today, in every state; in each part of town a time-out bed stays free. */
export const demoStays: DemoStay[] = [
  ...past,
  {
    ...{ id: id(1), status: 'reserved', kind: 'time-out', bedId: demoBedId(1, 1), days: [0, 4], urgency: 'soon' },
    client: { personId: fatma, name: 'Fatma (demo)', groups: [] },
    plan: {
      strengths: 'Kookt graag voor anderen. Maakt elke ochtend een rondje. (demo)',
      contact: 'Rachid, wijkteam Oost (demo)',
      needToKnow: 'Slaapt licht: liever niet naast de voordeur. (demo)',
    },
  },
  {
    ...{ id: id(2), status: 'in-house', kind: 'time-out', bedId: demoBedId(1, 2), days: [-3, 2], urgency: 'crisis' },
    client: named('Hugo', 'psychiatry'),
  },
  // A future stay behind a running one is normal [DOMAIN, beds 3].
  {
    ...{ id: id(3), status: 'reserved', kind: 'respite', bedId: demoBedId(1, 2), days: [3, 15], urgency: 'planned' },
    client: named('Imke', 'autism'),
  },
  {
    ...{ id: id(4), status: 'in-house', kind: 'bridging', bedId: demoBedId(2, 1), days: [-9, 12], urgency: 'crisis' },
    client: named('Jaap', 'addiction'),
  },
  {
    ...{ id: id(5), status: 'in-house', kind: 'bridging', bedId: demoBedId(2, 2), days: [-4, 10], urgency: 'soon' },
    client: named('Katja', 'psychiatry'),
  },
  {
    ...{
      id: id(6),
      status: 'in-house',
      kind: 'satellite',
      bedId: demoBedId(2, 3),
      days: [-20, 40],
      urgency: 'planned',
    },
    client: named('Lars', 'psychiatry'),
  },
  // Should have left: the timer of leaving finds it at once.
  {
    ...{ id: id(7), status: 'in-house', kind: 'respite', bedId: demoBedId(3, 2), days: [-13, -1], urgency: 'planned' },
    client: named('Mevrouw Lindeman', 'older-people'),
    plan: { nextCarer: 'Thuiszorg Getij, team Oost (demo)' },
  },
  {
    ...{ id: id(8), status: 'held', kind: 'time-out', bedId: demoBedId(1, 4), days: [1, 6], urgency: 'soon' },
    client: named('Nora', 'autism'),
  },
  {
    ...{ id: id(9), status: 'cancelled', kind: 'time-out', bedId: demoBedId(5, 2), days: [-2, 3], urgency: 'soon' },
    client: named('Otis'),
  },
  {
    ...{ id: id(10), status: 'no-show', kind: 'time-out', bedId: demoBedId(10, 2), days: [-6, -3], urgency: 'crisis' },
    client: named('Pim'),
  },
  {
    ...{ id: id(11), status: 'expired', kind: 'time-out', bedId: demoBedId(7, 2), days: [-1, 4], urgency: 'soon' },
    client: named('Quint', 'young-adults'),
  },
  {
    ...{ id: id(12), status: 'in-house', kind: 'respite', bedId: demoBedId(9, 2), days: [-5, 8], urgency: 'planned' },
    client: named('Meneer Roos', 'older-people'),
  },
  {
    ...{ id: id(13), status: 'in-house', kind: 'time-out', bedId: demoBedId(4, 2), days: [-2, 5], urgency: 'crisis' },
    client: named('Sjors', 'addiction'),
  },
  {
    ...{ id: id(14), status: 'in-house', kind: 'bridging', bedId: demoBedId(4, 3), days: [-12, 9], urgency: 'crisis' },
    client: named('Teun', 'addiction'),
  },
  {
    ...{ id: id(15), status: 'in-house', kind: 'bridging', bedId: demoBedId(8, 3), days: [-6, 15], urgency: 'soon' },
    client: named('Umut', 'mild-intellectual-disability'),
  },
  {
    ...{
      id: id(16),
      status: 'in-house',
      kind: 'satellite',
      bedId: demoBedId(7, 3),
      days: [-30, 30],
      urgency: 'planned',
    },
    client: named('Vera', 'young-adults'),
  },
]

/** The demo's blocks: one that runs, one to come. */
export const demoBlocks: DemoBlock[] = [
  { id: id(201), bedId: demoBedId(3, 1), days: [-3, 6], reason: 'De douche wordt vernieuwd. (demo)' },
  { id: id(202), bedId: demoBedId(5, 3), days: [5, 12], reason: 'Schilderwerk. (demo)' },
]

/** The demo's waiting list: for what they need there is no bed, so that they still wait tomorrow. */
export const demoWaiting: DemoWaiting[] = [
  {
    ...{ id: id(301), kind: 'bridging', urgency: 'soon', nights: 21, features: [], daysAgo: 2 },
    client: named('Wies', 'young-adults'),
  },
  {
    ...{ id: id(302), kind: 'respite', urgency: 'crisis', nights: 12, features: ['with-child'], daysAgo: 4 },
    client: named('Xandra', 'psychiatry'),
  },
  {
    ...{ id: id(303), kind: 'satellite', urgency: 'planned', nights: 60, features: ['wheelchair'], daysAgo: 26 },
    client: named('Yusuf'),
  },
]
