import { LRUCache } from 'lru-cache'
import type { Circle } from '../rules/circle.ts'
import type { ReckonedArea } from '../rules/ground.ts'
import { coveredOf, reachOf, type Share, shareOf } from '../rules/reach.ts'

/** Shares that were reckoned before, by area and the circles that come over it: most moments differ in a few areas only. */
const shares = new LRUCache<string, Share>({ max: 20_000 })
const covered = new LRUCache<string, number>({ max: 200_000 })

const keyOf = (areasKey: string, { id }: ReckonedArea, circles: Circle[]) =>
  `${areasKey} ${id} ${circles
    .map(({ middle: { x, y }, radius }) => `${x},${y},${radius}`)
    .sort()
    .join(' ')}`

/** The shares of an area. @param circles those that come over it */
export const rememberedShare = (areasKey: string, area: ReckonedArea, circles: Circle[]): Share => {
  const key = keyOf(areasKey, area, circles)
  const found = shares.get(key) ?? shareOf(area, reachOf(area, circles))
  shares.set(key, found)
  return found
}

/** The share of an area within reach of at least one. @param key names the area and the circles that come over it */
export const rememberedCover = (key: string, area: ReckonedArea, circles: () => Circle[]): number => {
  const found = covered.get(key) ?? coveredOf(area, circles())
  covered.set(key, found)
  return found
}
