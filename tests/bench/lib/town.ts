import type { Point } from '../../../services/contracts/api/common.ts'

/** The middle of town, all of it inside the demo's districts: requests and questions are spread over it. */
const box = { south: 52.342, north: 52.388, west: 4.84, east: 4.945 }

/** Numbers that look random and are the same in every run. */
export const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Somewhere in town. */
export const somewhere = (next: () => number): Point => ({
  lat: Number((box.south + next() * (box.north - box.south)).toFixed(5)),
  lon: Number((box.west + next() * (box.east - box.west)).toFixed(5)),
})

/** What people ask, in a sentence or two. */
export const texts = [
  'Wie gaat er dinsdag met mij mee naar de winkel? Ik kan de zware tas niet meer tillen sinds mijn val.',
  'Ik zou graag elke week een rondje lopen door het park, samen is het gezelliger dan alleen.',
  'Mijn telefoon wil niet meer bellen. Kan iemand even met mij meekijken, op een middag die u schikt?',
  'Er ligt een stapel brieven die ik niet goed begrijp. Wie helpt mij om ze te lezen en te beantwoorden?',
  'Donderdag om tien uur moet ik naar het ziekenhuis. Wie wil er met mij meegaan? Ik vind het spannend.',
]
/** Kinds that need no taken-in volunteer. */
export const kinds = ['groceries', 'walk', 'phone-help', 'meal', 'odd-job', 'hospital-visit']

/** One of a list. */
export const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T
