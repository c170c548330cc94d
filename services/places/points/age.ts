import { toInstant } from '../../kernel/clock.ts'
import type { PointRow } from '../store/support-points.ts'

/** Was it longer ago than `age` that somebody said all of it is so? What nobody ever said is old, too. */
export const isOld = (
  { confirmed_at }: Pick<PointRow, 'confirmed_at'>,
  age: Temporal.Duration,
  now: Temporal.Instant,
): boolean => confirmed_at === null || Temporal.Instant.compare(toInstant(confirmed_at), now.subtract(age)) < 0
