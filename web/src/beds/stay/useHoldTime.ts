import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { keys } from '../../shared/api/keys.ts'
import { useNow } from '../../shared/ui/Time.tsx'
import { type HoldTime, holdTimeAt } from './holdTime.ts'

/** What is left of a hold by the server's time; when it is over the stay is asked again. */
export const useHoldTime = ({ id, status, heldUntil }: Pick<Stay, 'id' | 'status' | 'heldUntil'>): HoldTime => {
  const client = useQueryClient()
  const isHeld = status === 'held' && heldUntil !== undefined
  const now = useNow(isHeld ? 1_000 : 60_000)
  const time = isHeld ? holdTimeAt(Date.parse(heldUntil), now) : undefined
  const isOver = time?.isLapsed ?? false
  useEffect(() => {
    if (isOver) client.invalidateQueries({ queryKey: keys.stay(id) })
  }, [client, id, isOver])
  return time ?? { minutes: 0, seconds: 0, isLapsed: status === 'expired', isEnding: false }
}
