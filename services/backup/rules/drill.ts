import type { Static } from 'typebox'
import type { DrillLink } from '../../contracts/api/backup-watch.ts'

/** A link of the chain from 'somebody is in trouble' to a screen. */
export type Link = Static<typeof DrillLink>['link']
/** When each link was reached, milliseconds of the machine's own time after the start. */
export type Reached = Partial<Record<Link, number>>

/** The links in the order an alert takes them: written and readable, handled, sent, heard on a device on duty. */
const order: Link[] = ['log', 'queue', 'notify', 'screen']

/** Which links a synthetic call must reach: a screen only when a device on duty is well. */
export const expectedLinks = (isAnyWell: boolean): Link[] =>
  isAnyWell ? order : order.filter(link => link !== 'screen')

/** Has it been everywhere it should be, in time or not? */
export const isEverywhere = (reached: Reached, expected: Link[]): boolean =>
  expected.every(link => reached[link] !== undefined)

/**
 * The links that were not reached, or too late.
 * @param within milliseconds
 */
export const lateLinks = (reached: Reached, expected: Link[], within: number): Link[] =>
  order.filter(link => (expected.includes(link) || reached[link] !== undefined) && (reached[link] ?? Infinity) > within)

/** The links to show, in the order of the chain. */
export const shownLinks = (reached: Reached, expected: Link[]): Link[] =>
  order.filter(link => expected.includes(link) || reached[link] !== undefined)
