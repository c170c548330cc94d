import type { Asker } from '../../kernel/asker.ts'
import type { OfWhom } from './store/kept.ts'

/** Whose support points somebody keeps, by role: the abilities on `SupportPoint` as one look-up (kernel/abilities.ts). */
export const keptBy = ({ roles, areas, organisationId = '' }: Asker): OfWhom => {
  if (roles.includes('administrator')) return 'all'
  const staff = roles.includes('location-staff') ? { organisationId, areas } : undefined
  return { staff, areas: roles.includes('coordinator') ? areas : [] }
}

/** Whose support points somebody reviews. */
export const reviewedBy = (asker: Asker): OfWhom => {
  const kept = keptBy(asker)
  return kept === 'all' ? kept : { ...kept, staff: undefined }
}
