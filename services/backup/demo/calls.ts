import type { CloseCall, NewBackupCall } from '../../contracts/api/backup-calls.ts'
import type { Role } from '../../contracts/api/people.ts'

/** A made-up call of a night that is past. */
export interface DemoCall {
  /** Fixed, so that seeding twice makes nothing twice. */
  id: string
  /** The persona's fixed id (identity's demo). */
  reporterId: string
  reporterRoles: Role[]
  hoursAgo: number
  body: NewBackupCall
  /** How long the team took, in minutes from the report; absent when nobody went. */
  minutes?: { acknowledged: number; setOff: number; arrived: number }
  /** After how many minutes it was closed, by the first of the team. */
  closedAfter: number
  team: string[]
  closing: CloseCall
}

const id = (number: number) => `01900000-0000-7000-8003-${String(number).padStart(12, '0')}`
const persona = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
const [fatma, delroy, hanneke, bram, yara] = [persona(1), persona(8), persona(9), persona(10), persona(11)]
const duo = [delroy, hanneke]

/** The demo's calls: all of them over, so that nobody is looking for help who does not exist. */
export const demoCalls: DemoCall[] = [
  {
    ...{ id: id(1), reporterId: yara, reporterRoles: ['partner'], hoursAgo: 9 },
    body: {
      what: 'Een man staat al een uur op zijn balkon te roepen. Hij laat niemand binnen. (demo)',
      where: { place: { lat: 52.3631, lon: 4.9302 }, address: 'Verzonnenstraat 30 (demo)' },
      who: 'een patiënt van onze praktijk (demo)',
      dangerNow: false,
    },
    ...{ minutes: { acknowledged: 1, setOff: 4, arrived: 19 }, closedAfter: 95, team: duo },
    closing: {
      ...{ outcome: 'calmed-down', visited: true, prevented: 'police' },
      report: 'Op de trap gepraat en samen koffie gezet. Hij slaapt nu. (demo)',
      promised: 'Vanmiddag belt het wijkteam of alles goed gaat. (demo)',
    },
  },
  {
    ...{ id: id(2), reporterId: fatma, reporterRoles: ['resident'], hoursAgo: 33 },
    body: {
      what: 'In het portiek zit een vrouw te huilen. Ze wil niet naar binnen. (demo)',
      where: { place: { lat: 52.3619, lon: 4.9279 } },
      dangerNow: false,
    },
    ...{ minutes: { acknowledged: 2, setOff: 6, arrived: 31 }, closedAfter: 80, team: duo },
    closing: {
      ...{ outcome: 'stays-home-with-appointments', visited: true, prevented: 'crisis-service' },
      report: 'Haar zus is gekomen en blijft slapen. (demo)',
    },
  },
  {
    ...{ id: id(3), reporterId: fatma, reporterRoles: ['resident'], hoursAgo: 58 },
    body: { what: 'Ik hoor iemand schreeuwen in het park. (demo)', dangerNow: true },
    ...{ closedAfter: 25, team: duo },
    closing: {
      ...{ outcome: 'false-report', visited: false, secondPerson: bram },
      reason: 'De melder belde terug: het waren jongens die een wedstrijd keken. (demo)',
    },
  },
]
