/**
 * Where properties begin to choose their cases. It is the same in every run, so that a rare case is found by who looks
 * for it, with another PROPERTY_SEED, and not by whoever's change happens to be tested that day.
 */
export const seed = Number(process.env['PROPERTY_SEED'] ?? 2026)
