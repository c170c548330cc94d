import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'

/** The 24-hour place that is kept: while somebody tries, and after that for who goes back to it. */
export const keptOf = ({ kept, status, nextStep }: Stay): Stay['kept'] => {
  if (status === 'ended') return nextStep === '24-hour-facility' ? kept : undefined
  return ['held', 'reserved', 'in-house'].includes(status) ? kept : undefined
}
