import type { TSchema } from 'typebox'

/**
 * What an event type promises: the shape of its data, and which of its fields a live screen may see.
 * Data never holds readable personal text: names and words are sealed with a person's key, places are blurred.
 */
export interface EventDefinition<Data extends TSchema = TSchema> {
  version: number
  data: Data
  /** Fields of `data` that go into live frames. */
  frame: readonly string[]
}

/** Declares an event type. */
export const defineEvent = <Data extends TSchema>(
  data: Data,
  frame: readonly string[],
  version = 1,
): EventDefinition<Data> => ({ version, data, frame })
