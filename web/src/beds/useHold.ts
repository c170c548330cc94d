import type { NewStay, Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useHoldBed } from '../shared/api/availability.ts'
import { useSentOnce } from '../shared/api/useSentOnce.ts'

/** Holds a bed, once however often the press is sent. */
export const useHold = () => {
  const hold = useHoldBed()
  const send = useSentOnce<NewStay, Stay>(hold)
  const take = (body: NewStay, onSuccess: (stay: Stay) => void) => send(body, { onSuccess })
  return { take, isPending: hold.isPending, error: hold.error, reset: hold.reset }
}
