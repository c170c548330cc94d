import { useState } from 'react'
import type { Shift } from '../../../services/contracts/api/backup-rota.ts'
import { useMe } from '../shared/api/me.ts'
import { useCancelShift } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Sheet } from '../shared/ui/Sheet.tsx'
import { ChangeShift } from './ChangeShift.tsx'
import { usePlans } from './RotaTabs.tsx'
import { SwapSheet } from './SwapSheet.tsx'
import { useShiftWords } from './useShiftWords.ts'
import { Problems } from './WeekList.tsx'

/** One shift: who, when, what is wrong with it, and what I can do about it. */
export const ShiftSheet = ({ shift, onClose }: { shift: Shift; onClose(): void }) => {
  const say = useText()
  const words = useShiftWords()
  const plans = usePlans()
  const me = useMe()
  const cancel = useCancelShift()
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'cancelling' | 'swapping'>('nothing')
  const isMine = shift.members.some(({ id }) => id === me?.id)
  if (doing === 'swapping') return <SwapSheet shift={shift} onClose={onClose} />
  if (doing === 'cancelling')
    return (
      <Confirm
        isOpen
        look="danger"
        title={say('rota.cancelAsk', { when: words.period(shift.period) })}
        action={say('rota.cancelYes')}
        isPending={cancel.isPending}
        onClose={() => setDoing('nothing')}
        onConfirm={() => cancel.mutate(shift.id, { onSuccess: onClose })}
      >
        <Outcome reason={cancel.error} />
      </Confirm>
    )
  return (
    <Sheet title={words.period(shift.period)} onClose={onClose}>
      <Problems problems={shift.problems} />
      {doing === 'changing' ? (
        <ChangeShift shift={shift} onDone={onClose} />
      ) : (
        <>
          <Facts
            facts={[
              { name: say('rota.team'), value: say(`rota.team.${shift.team}`) },
              { name: say('rota.area'), value: words.areaName(shift.area) },
              { name: say('rota.members'), value: membersOf(shift, say('rota.expert'), say('rota.nobody')) },
              { name: say('rota.holiday'), value: shift.holiday },
              { name: say('rota.fromPattern'), value: shift.patternId && say('rota.fromPatternYes') },
            ]}
          />
          <div className="confirm-actions">
            {plans && <Button onPress={() => setDoing('changing')}>{say('rota.change')}</Button>}
            {isMine && (
              <Button look="secondary" onPress={() => setDoing('swapping')}>
                {say('rota.askSwap')}
              </Button>
            )}
            {plans && (
              <Button look="danger" onPress={() => setDoing('cancelling')}>
                {say('rota.cancel')}
              </Button>
            )}
            <Button look="quiet" onPress={onClose}>
              {say('rota.close')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}

const membersOf = ({ members }: Shift, expert: string, nobody: string) =>
  members.map(({ name, experienceExpert }) => (experienceExpert ? `${name} (${expert})` : name)).join(', ') || nobody
