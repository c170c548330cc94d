import type { NewStay, Stay, StayReason } from '../../../../services/contracts/api/respite-stays.ts'
import { call } from './client.ts'

/** Holds a bed for a backup call, or for somebody else; the same key holds it once. */
export const holdBed = (body: NewStay, idempotencyKey: string, signal: AbortSignal) =>
  call<Stay>('/stays', { method: 'POST', body, idempotencyKey, signal })

/** What the night team does to the bed of a call. */
export type CallBedVerb = 'keep-holding' | 'reserve' | 'cancel'

/** Does something to a stay; the same key never does it twice. */
export const actOnStay = (
  id: string,
  verb: CallBedVerb,
  body: StayReason,
  idempotencyKey: string,
  signal: AbortSignal,
) => call<Stay>(`/stays/${id}/${verb}`, { method: 'POST', body, idempotencyKey, signal })
