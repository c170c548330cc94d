import type { RespiteVocabulary } from '../../contracts/api/respite-locations.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type Apart, frontDoorClash } from '../rules/fit.ts'
import type { LocationRow } from '../store/locations.ts'
import { type Taken, takenFrom } from '../store/occupancy.ts'
import { apartOf } from '../store/vocabulary.ts'

/** How a location is before and after a change: what it excepts, and behind which door a bed is. */
export interface DoorChange {
  apart: RespiteVocabulary
  before: LocationRow
  after: LocationRow
  /** A bed that comes behind another front door. */
  bed?: { id: string; frontDoor: string }
}

/** Two stays that cannot be behind one front door. */
interface Clash {
  key: string
  group: string
  other: string
  from: string
}

/**
 * Refuses a change after which stays that are there, or are promised, could not share their front door [004, 5.3.2].
 * Who shares one already, because somebody put the rule aside with a reason or the rule came later, is not new. The
 * location has been locked.
 * @throws HttpProblem groups-do-not-fit, saying which groups and from when
 */
export const assertDoors = async (work: Work, { apart, before, after, bed }: DoorChange): Promise<void> => {
  const stays = (await takenFrom(work.db, after.id, work.now)).filter(({ isBlock }) => !isBlock)
  const moved = stays.map(stay => (stay.bedId === bed?.id ? { ...stay, frontDoor: bed.frontDoor } : stay))
  const rule = apartOf(apart)
  const known = new Set(clashes(stays, rule, before).map(({ key }) => key))
  const clash = clashes(moved, rule, after).find(({ key }) => !known.has(key))
  if (clash) throw clashProblem(clash, apart)
}

const clashes = (stays: Taken[], apart: Apart, { front_door_exceptions }: LocationRow): Clash[] =>
  stays.flatMap((one, i) =>
    stays.slice(i + 1).flatMap(two => {
      if (one.frontDoor !== two.frontDoor || !doMeet(one, two) || one.doorOverruled || two.doorOverruled) return []
      const clash = frontDoorClash(one.groups, two.groups, apart, front_door_exceptions)
      return clash ? [{ ...clash, key: `${one.id} ${two.id}`, from: two.period?.from ?? '' }] : []
    }),
  )

/** Are two here at one time? The second begins last. */
const doMeet = (one: Taken, two: Taken) => !one.to || Temporal.Instant.compare(two.from, one.to) < 0

const clashProblem = ({ group, other, from }: Clash, { groups }: RespiteVocabulary) => {
  const named = (locale: 'nl' | 'en') =>
    [group, other].map(id => groups.find(known => known.id === id)?.name[locale] ?? id)
  const [nl, en] = [named('nl'), named('en')]
  return new HttpProblem('groups-do-not-fit', {
    detail: {
      nl: `Vanaf ${from} verblijven er mensen die zo een voordeur zouden delen: ${nl[0]} en ${nl[1]}. Verhuis eerst een van hen.`,
      en: `From ${from} people stay there who would share a front door: ${en[0]} and ${en[1]}. Move one of them first.`,
    },
  })
}
