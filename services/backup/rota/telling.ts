import { toText } from '../../kernel/clock.ts'
import { newId } from '../../kernel/ids.ts'
import type { NewEvent } from '../../kernel/log.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import type { Shift } from '../rules/rota/shift.ts'
import type { Swap } from '../rules/rota/swap.ts'
import { daysAheadOf } from '../rules/rota/warnings.ts'
import type { Words } from '../rules/rota/words.ts'

/** Everybody who may read the rota. */
const readers = ['night-team', 'shift-lead', 'manager']

/** A shift as it is now, told to who is or was in it and to who reads the rota. */
export const shiftEvent = (shift: Shift, more: { before?: Shift | undefined; actor?: string } = {}): NewEvent => ({
  type: 'shift.planned',
  subject: shift.id,
  data: {
    ...{ revision: shift.revision, area: shift.area, team: shift.team, members: shift.members },
    ...{ from: toText(shift.from), to: toText(shift.to), status: shift.cancelled ? 'cancelled' : 'planned' },
  },
  areas: [shift.area],
  audience: [...[...shift.members, ...(more.before?.members ?? [])].map(id => `person:${id}`), ...readers],
  ...(more.actor ? { actor: more.actor } : {}),
})

/** How a swap stands, told to whom it is between and to who reads the rota. */
export const swapEvent = (swap: Swap, actor: string | undefined): NewEvent => ({
  type: 'shift-swap.changed',
  subject: swap.id,
  data: { status: swap.status, shiftId: swap.shiftId },
  audience: [`person:${swap.fromId}`, ...(swap.toId ? [`person:${swap.toId}`] : []), ...readers],
  ...(actor ? { actor } : {}),
})

/** What is told about something of the rota. */
export interface Telling {
  about: string
  words: Words
  /** When what it is about begins: from the day before it is an alarm. */
  begins: Temporal.Instant
  /** After this it means nothing any more. */
  expires: Temporal.Instant
  /** The screen it is about. */
  link: '/rooster' | '/rooster/ruilen'
}

/** Asks for a message to each of these people, once each. */
export const tell = (work: Work, people: string[], { about, words, begins, expires, link }: Telling): void => {
  const messages = [...new Set(people)].map(personId => ({ id: newId(), personId }))
  if (messages.length === 0) return
  const urgency = daysAheadOf(begins, work.now) === 1 ? 'alarm' : 'normal'
  const data = { messages, urgency, ...words, about, link, expiresAt: toText(expires) } as const
  work.append({ type: 'message.requested', subject: about, data })
}
