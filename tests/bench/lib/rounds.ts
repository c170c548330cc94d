/** One thing measured in rounds. */
export interface Contestant<Result> {
  name: string
  run(): Promise<Result>
}

/**
 * Measures several things in turn, round after round, so that what else the machine is doing hits all of them alike.
 * The first round warms up and does not count.
 */
export const alternate = async <Result>(
  rounds: number,
  contestants: Contestant<Result>[],
): Promise<Record<string, Result[]>> => {
  const results: Record<string, Result[]> = Object.fromEntries(contestants.map(({ name }) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const { name, run } of contestants) {
      const result = await run()
      if (round > 0) results[name]?.push(result)
    }
  return results
}
