/**
 * What somebody promised, or an error when that takes too long: some browsers never answer at all, and nothing that
 * matters may wait for them. `patience` in milliseconds.
 */
export const soon = <Value>(work: Promise<Value>, patience: number): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error(`No answer within ${patience} ms`)), patience)
    }),
  ])
