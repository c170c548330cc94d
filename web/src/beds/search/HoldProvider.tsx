import { createContext, type ReactNode, useContext, useState } from 'react'
import { useNavigate } from 'react-router'
import type { Availability, Overrule } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useMayHold } from '../mayHold.ts'
import { RefusalSheet } from '../Refusal.tsx'
import { useHold } from '../useHold.ts'
import { useNeed } from '../useNeed.ts'

interface Taking {
  /** Whether somebody is moved to the bed, or it is held anew. */
  isMove: boolean
  may: boolean
  /** The first night that was searched for. */
  from: string
  /** The bed that is being taken now. */
  pending: string | undefined
  take(bedId: string): void
}

const TakingContext = createContext<Taking>({ isMove: false, may: false, from: '', pending: undefined, take: () => {} })

/** Takes a bed with one press. */
export const useTaking = () => useContext(TakingContext)

interface HoldProviderProps {
  answer: Availability
  /** The stay that is moved, when the search is for another bed for it. */
  moving: string | undefined
  children: ReactNode
}

/** Holds a bed for what was searched, or moves a stay to it; says why not when it cannot, and what can be had instead. */
export const HoldProvider = ({ answer, moving, children }: HoldProviderProps) => {
  const { need } = useNeed()
  const may = useMayHold()
  const navigate = useNavigate()
  const hold = useHold()
  const move = useActOnStay()
  const [bedId, setBedId] = useState<string>()
  const doing = moving ? move : hold
  const done = ({ id }: { id: string }) => navigate(`/bedden/verblijf/${id}`)
  const take = (id: string, overrule?: Overrule) => {
    setBedId(id)
    const more = overrule ? { overrule } : {}
    if (moving)
      return move.mutate({ id: moving, step: { verb: 'move', body: { bedId: id, ...more } } }, { onSuccess: done })
    const { kind, period } = answer
    hold.take({ bedId: id, kind, period, client: { groups: need.groups }, ...more }, done)
  }
  return (
    <TakingContext
      value={{
        ...{ isMove: Boolean(moving), may, from: answer.period.from },
        ...{ pending: doing.isPending ? bedId : undefined, take: id => take(id) },
      }}
    >
      {children}
      {doing.error && bedId && (
        <RefusalSheet
          reason={doing.error}
          isPending={doing.isPending}
          onTake={id => take(id)}
          onOverrule={overrule => take(bedId, overrule)}
          onClose={doing.reset}
        />
      )}
    </TakingContext>
  )
}
