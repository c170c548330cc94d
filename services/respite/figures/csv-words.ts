import type { LocalText } from '../../contracts/api/common.ts'

const word = (nl: string, en: string): LocalText => ({ nl, en })

/** Words of the table: headings, what a line is about, kinds and reasons. */
export const csvWords = {
  part: word('onderdeel', 'part'),
  location: word('locatie', 'location'),
  kind: word('soort verblijf', 'kind of stay'),
  group: word('doelgroep', 'group'),
  why: word('reden', 'reason'),
  month: word('maand', 'month'),
  total: word('beddagen totaal', 'bed-days total'),
  blocked: word('geblokkeerd', 'blocked'),
  occupied: word('bezet', 'occupied'),
  expected: word('nog verwacht', 'expected'),
  available: word('beschikbaar (afrekening)', 'available (settled on)'),
  requests: word('geweigerde vragen', 'requests refused'),
  days: word('gevraagde beddagen', 'bed-days asked for'),
  stays: word('verblijven', 'stays'),
  nights: word('nachten gemiddeld', 'nights on average'),
  lack: word('geweigerd, geen bed', 'refused for lack of a bed'),
  refused: word('geweigerd', 'refused'),
  length: word('verblijfsduur', 'length of stay'),
  'time-out': word('time-outplaats', 'time-out place'),
  respite: word('respijtzorg', 'respite care'),
  bridging: word('overbruggingsplaats', 'bridging place'),
  satellite: word('satellietwoning', 'satellite home'),
  'no-bed': word('geen bed gevonden', 'no bed found'),
  'bed-taken': word('bed bezet', 'bed taken'),
  'bed-blocked': word('bed geblokkeerd', 'bed blocked'),
  'bed-not-for-kind': word('bed niet voor dit soort verblijf', 'bed not for this kind of stay'),
  'groups-do-not-fit': word('past niet bij bed of bewoners', 'does not fit bed or guests'),
  'stay-too-long': word('te lang', 'too long'),
  'stay-too-short': word('te kort', 'too short'),
  'yearly-maximum': word('jaarmaximum bereikt', 'yearly maximum reached'),
} satisfies Record<string, LocalText>

/** A word of the table. */
export type Word = keyof typeof csvWords
