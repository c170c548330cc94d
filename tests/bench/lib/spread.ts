/** How many values there are of each tenth of a millisecond: a million times fit in a short message. */
export type Spread = [tenth: number, count: number][]

/** Gathers times, milliseconds. */
export class Spreading {
  readonly #counts = new Map<number, number>()

  add(milliseconds: number): void {
    const tenth = Math.floor(milliseconds * 10)
    this.#counts.set(tenth, (this.#counts.get(tenth) ?? 0) + 1)
  }

  get spread(): Spread {
    return [...this.#counts]
  }
}

/** The time, milliseconds, below which a share of all values of several spreads lies. NaN without values. */
export const percentileOf = (spreads: Spread[], share: number): number => {
  const all = spreads.flat().toSorted(([one], [other]) => one - other)
  const wanted = Math.floor(all.reduce((sum, [, count]) => sum + count, 0) * share)
  let passed = 0
  for (const [tenth, count] of all) {
    passed += count
    if (passed > wanted) return (tenth + 0.5) / 10
  }
  return (all.at(-1)?.[0] ?? Number.NaN) / 10
}
