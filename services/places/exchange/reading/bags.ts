/** An object, whatever is in it. */
export type Bag = Record<string, unknown>
/** Whether a value is an object. */
export const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** The objects of a list; of anything else none. */
export const bagsOf = (value: unknown): Bag[] => (Array.isArray(value) ? value.filter(isBag) : [])
