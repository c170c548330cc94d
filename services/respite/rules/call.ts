import type { BackupCallStatus, Outcome } from '../../contracts/api/backup-calls.ts'

/** A backup call, as far as beds go. */
export interface CallOfBeds {
  status: BackupCallStatus
  outcome?: Outcome | undefined
}

/** Is it over? Then no bed is taken for it any more. */
export const isOver = ({ status }: Pick<CallOfBeds, 'status'>): boolean =>
  status === 'closed' || status === 'handed-over'

const withBed: Outcome[] = ['time-out-bed', 'bridging']

/** Did it end without the bed that was taken for it? Then that bed is somebody else's [DOMAIN, backup 4]. */
export const endedWithoutBed = (call: CallOfBeds): boolean =>
  isOver(call) && !(call.outcome && withBed.includes(call.outcome))
