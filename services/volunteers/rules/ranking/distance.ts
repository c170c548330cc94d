import { type Criterion, reason } from './criterion.ts'

/** Metres at which near is half as good. */
const halfway = 1000
/** Up to here somebody lives around the corner, metres. */
const aroundTheCorner = 500

/** Nearer is better; further than the helper wants to go does not fit. */
export const byDistance: Criterion = ({ distance, radius }) => {
  const score = halfway / (halfway + distance)
  if (distance > radius)
    return {
      score: 0,
      fits: false,
      reason: reason('too-far', 'Verder dan deze buur wil gaan', 'Further than they want to go'),
    }
  if (distance > aroundTheCorner)
    return {
      score,
      fits: true,
      reason: reason('within-reach', 'Binnen de afstand die deze buur koos', 'Within the distance they chose'),
    }
  return { score, fits: true, reason: reason('near', 'Woont om de hoek', 'Lives around the corner') }
}
