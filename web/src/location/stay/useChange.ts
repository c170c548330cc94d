import { useState } from 'react'
import type { OverrulableRule, Overrule } from '../../../../services/contracts/api/respite-stays.ts'
import { Problem } from '../../shared/api/client.ts'
import { useActOnStay } from '../../shared/api/stays.ts'

/** Another date of leaving, or another bed. */
export type Change = { to: string } | { bedId: string }

const overrulable: string[] = [
  'stay-too-long',
  'stay-too-short',
  'yearly-maximum',
  'groups-do-not-fit',
] satisfies OverrulableRule[]

/** The rule that stands in the way and that may be overruled with a reason; undefined for every other refusal. */
export const ruleInTheWay = (error: unknown): OverrulableRule | undefined =>
  error instanceof Problem && overrulable.includes(error.code) ? (error.code as OverrulableRule) : undefined

/** Extends, shortens or moves a stay; a rule in the way can be overruled with a reason and tried again. */
export const useChange = (stayId: string, onDone: (change: Change) => void) => {
  const act = useActOnStay()
  const [reason, setReason] = useState('')
  const rule = ruleInTheWay(act.error)
  const send = (change: Change) => {
    if (act.isPending) return
    const words = reason.trim()
    const overrule: { overrule?: Overrule } = rule && words ? { overrule: { rule, reason: words } } : {}
    const step =
      'to' in change
        ? ({ verb: 'extend', body: { ...change, ...overrule } } as const)
        : ({ verb: 'move', body: { ...change, ...overrule } } as const)
    act.mutate({ id: stayId, step }, { onSuccess: () => onDone(change) })
  }
  return { send, error: act.error, isPending: act.isPending, reset: act.reset, rule, reason, setReason }
}
