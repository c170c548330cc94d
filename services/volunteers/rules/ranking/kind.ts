import { type Criterion, reason } from './criterion.ts'

/** Who chose this kind comes before who does anything; who chose others does not fit. */
export const byKind: Criterion = ({ kinds }, { kind }) => {
  if (kinds.includes(kind))
    return { score: 1, fits: true, reason: reason('this-kind', 'Doet dit graag', 'Likes to do this') }
  if (kinds.length === 0)
    return { score: 0.5, fits: true, reason: reason('any-kind', 'Helpt met van alles', 'Helps with anything') }
  return {
    score: 0,
    fits: false,
    reason: reason('other-kind', 'Koos andere soorten hulp', 'Chose other kinds of help'),
  }
}
