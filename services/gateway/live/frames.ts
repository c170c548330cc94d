import { type EventType, eventTypes } from '../../contracts/events/index.ts'

/** An event as the hub reads it; `data` only where a frame shows any of it. */
export interface LiveEvent {
  position: number
  type: string
  subject: string
  at: Date
  audience: string[]
  data: Record<string, unknown> | null
}

/** One piece of news as sockets get it, serialised once for all of them. */
export interface Frame {
  position: number
  text: string
}

/** Event types that live screens see; of the others nothing leaves the house. */
export const shownTypes: string[] = Object.entries(eventTypes)
  .filter(([, { frame }]) => frame.length > 0)
  .map(([type]) => type)
const shown = new Set(shownTypes)

const pick = (data: Record<string, unknown>, fields: readonly string[]) =>
  Object.fromEntries(fields.flatMap(field => (field in data ? [[field, data[field]]] : [])))

/** The frame of an event, with only the fields its type names; undefined when it is not for screens. */
export const toFrame = ({ position, type, subject, at, data }: LiveEvent): Frame | undefined => {
  if (!shown.has(type)) return undefined
  const fields = eventTypes[type as EventType].frame
  return {
    position,
    text: JSON.stringify({ position: String(position), type, subject, at, data: pick(data ?? {}, fields) }),
  }
}

/** Frames as one message: a single one as it is, several as an array. */
export const toMessage = (frames: readonly Frame[]): Buffer => {
  const [first] = frames
  return Buffer.from(frames.length === 1 && first ? first.text : `[${frames.map(({ text }) => text).join(',')}]`)
}

/** Reads the position a client gives back; what never came from us lies ahead of every log. */
export const toPosition = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY)

/** Too much was missed, or we do not know how much: ask everything again, and go on from here. */
export const resyncFrame = (position: number): Frame => ({
  position,
  text: JSON.stringify({ type: 'resync', position: String(position) }),
})

/** Nothing happened, and everything up to here has been told. */
export const heartbeatFrame = (position: number): Frame => ({
  position,
  text: JSON.stringify({ type: 'heartbeat', position: String(position) }),
})

/**
 * The frames one turn has for a socket. Sockets that get the same frames share the bundle, found by walking the same
 * steps, so each different message is joined and encoded once however many sockets it goes to.
 */
export class Bundle {
  readonly frames: readonly Frame[]
  readonly #next = new Map<Frame, Bundle>()
  #message: Buffer | undefined

  constructor(frames: readonly Frame[] = []) {
    this.frames = frames
  }

  /** This bundle and one frame more. */
  with(frame: Frame): Bundle {
    const known = this.#next.get(frame)
    if (known) return known
    const made = new Bundle([...this.frames, frame])
    this.#next.set(frame, made)
    return made
  }

  get message(): Buffer {
    this.#message ??= toMessage(this.frames)
    return this.#message
  }
}
