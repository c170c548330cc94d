import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'

/** Nobody needs to come any more. */
export const isOver = ({ status }: Pick<BackupCall, 'status'>) => status === 'closed' || status === 'handed-over'
