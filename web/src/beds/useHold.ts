import { useRef } from 'react'
import type { NewStay, Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useHoldBed } from '../shared/api/availability.ts'
import { Problem } from '../shared/api/client.ts'

const wasAnswered = (reason: unknown) => reason instanceof Problem && reason.code !== 'offline'

/**
 * Holds a bed. Pressed again after the line went down, the same hold is asked with the same key: whoever got the bed
 * without having heard so is told that it is theirs, and not that it is gone.
 */
export const useHold = () => {
  const hold = useHoldBed()
  const asked = useRef({ what: '', key: '' })
  const take = (body: NewStay, onSuccess: (stay: Stay) => void) => {
    const what = JSON.stringify(body)
    if (asked.current.what !== what) asked.current = { what, key: crypto.randomUUID() }
    const forget = () => {
      asked.current = { what: '', key: '' }
    }
    hold.mutate(
      { body, key: asked.current.key },
      {
        onSuccess: stay => {
          forget()
          onSuccess(stay)
        },
        onError: reason => wasAnswered(reason) && forget(),
      },
    )
  }
  return { take, isPending: hold.isPending, error: hold.error, reset: hold.reset }
}
