import type { Outcome, Prevented } from '../../../services/contracts/api/backup-calls.ts'

/** Every outcome, in the order screens list them; a new one that is forgotten here does not compile. */
export const outcomeOrder = Object.keys({
  'calmed-down': true,
  'stays-home-with-appointments': true,
  'support-stepped-up': true,
  'time-out-bed': true,
  bridging: true,
  'crisis-service': true,
  psycholance: true,
  ambulance: true,
  police: true,
  'no-clinical-bed': true,
  'nobody-found': true,
  'false-report': true,
} satisfies Record<Outcome, true>) as Outcome[]

/** Every heavier deployment that a visit can prevent. */
export const preventedOrder = Object.keys({
  'crisis-service': true,
  police: true,
  ambulance: true,
  admission: true,
  eviction: true,
  none: true,
} satisfies Record<Prevented, true>) as Prevented[]
