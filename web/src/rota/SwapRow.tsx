import type { Swap } from '../../../services/contracts/api/backup-rota.ts'
import { type Me, useMe } from '../shared/api/me.ts'
import { type SwapVerb, useActOnSwap } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Tag, type TagTone } from '../shared/ui/Tag.tsx'
import { usePlans } from './RotaTabs.tsx'
import { useShiftWords } from './useShiftWords.ts'

const tones: Record<Swap['status'], TagTone> = {
  asked: 'waiting',
  accepted: 'info',
  approved: 'positive',
  declined: 'neutral',
  cancelled: 'neutral',
}

/** What I can do to a swap as it stands. */
const verbsOf = (swap: Swap, me: Me | null | undefined, plans: boolean): SwapVerb[] => {
  const mine = swap.from.id === me?.id
  const forMe = !mine && (!swap.to || swap.to.id === me?.id)
  if (swap.status === 'asked') {
    if (mine) return ['cancel']
    return [...(forMe ? (['accept'] as const) : []), ...(swap.to?.id === me?.id || plans ? (['decline'] as const) : [])]
  }
  if (swap.status === 'accepted')
    return [...(plans ? (['approve', 'decline'] as const) : []), ...(mine ? (['cancel'] as const) : [])]
  return []
}

/** One swap: whose shift, who takes it, how it stands, what I can do. */
export const SwapRow = ({ swap }: { swap: Swap }) => {
  const say = useText()
  const words = useShiftWords()
  const me = useMe()
  const act = useActOnSwap()
  const when = words.period(swap.shift.period)
  return (
    <div className="rota-row">
      <span>
        <b>{when}</b>
        <span>
          {swap.to
            ? say('rota.swapFromTo', { from: swap.from.name, to: swap.to.name })
            : say('rota.swapFrom', { from: swap.from.name })}
        </span>
        <span className="rota-small">
          {say(`rota.team.${swap.shift.team}`)} · {words.areaName(swap.shift.area)}
          {swap.reason ? ` · ${swap.reason}` : ''}
        </span>
      </span>
      <Tag tone={tones[swap.status]}>{say(`rota.swap.${swap.status}`)}</Tag>
      <div className="rota-actions">
        {verbsOf(swap, me, usePlans()).map((verb, i) => (
          <Button
            key={verb}
            size="sm"
            look={i === 0 && verb !== 'cancel' ? 'primary' : 'secondary'}
            aria-label={`${say(`rota.verb.${verb}`)}: ${when}`}
            isPending={act.isPending && act.variables.verb === verb}
            onPress={() => act.mutate({ id: swap.id, verb })}
          >
            {say(`rota.verb.${verb}`)}
          </Button>
        ))}
      </div>
      <Outcome reason={act.error} />
    </div>
  )
}
