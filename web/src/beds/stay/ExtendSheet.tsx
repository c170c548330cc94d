import { useState } from 'react'
import type { Overrule, Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import { Refusal } from '../Refusal.tsx'
import { nightsIn, useStayWords } from '../words.ts'

/** Another date of leaving; refused, it leaves everything as it was. */
export const ExtendSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  const act = useActOnStay()
  const { from } = stay.period
  const [to, setTo] = useState(() => addDays(stay.period.to, 1))
  const [attempt, setAttempt] = useState(0)
  const isSensible = to > from && to !== stay.period.to
  const send = (overrule?: Overrule) => {
    setAttempt(attempt + 1)
    if (!isSensible || act.isPending) return
    const body = { to, ...(overrule ? { overrule } : {}) }
    act.mutate({ id: stay.id, step: { verb: 'extend', body } }, { onSuccess: onClose })
  }
  return (
    <Sheet title={say('beds.extendTitle')} onClose={onClose}>
      <TextInput
        id="extend-to"
        type="date"
        width="md"
        label={say('beds.extendTo')}
        hint={say('beds.extendNow', { day: words.day(stay.period.to) })}
        min={addDays(from, 1)}
        error={attempt > 0 && !isSensible ? say('beds.extendWrong') : undefined}
        value={to}
        onChange={value => {
          setTo(value)
          act.reset()
        }}
      />
      <p role="status">{isSensible && words.nights(nightsIn({ from, to }))}</p>
      <Refusal reason={act.error} isPending={act.isPending} onOverrule={send} />
      <div className="confirm-actions">
        <Button isPending={act.isPending} onPress={() => send()}>
          {say('beds.do.extend')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
