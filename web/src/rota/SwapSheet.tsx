import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Shift } from '../../../services/contracts/api/backup-rota.ts'
import { useMe } from '../shared/api/me.ts'
import { colleaguesQuery } from '../shared/api/onDuty.ts'
import { useAskSwap } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Sheet } from '../shared/ui/Sheet.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { fits } from './planForm.ts'
import { useShiftWords } from './useShiftWords.ts'

/** Asks a colleague, or whoever wants, to take a shift over. */
export const SwapSheet = ({ shift, onClose }: { shift: Shift; onClose(): void }) => {
  const say = useText()
  const words = useShiftWords()
  const me = useMe()
  const others = useQuery(colleaguesQuery).data?.filter(one => one.id !== me?.id && fits(one, shift.team)) ?? []
  const ask = useAskSwap()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [key] = useState(() => crypto.randomUUID())
  const send = () =>
    ask.mutate({
      body: { shiftId: shift.id, ...(to ? { to } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) },
      key,
    })
  return (
    <Sheet title={say('rota.askSwapFor', { when: words.period(shift.period) })} onClose={onClose}>
      {ask.isSuccess ? (
        <Notice tone="positive" role="status">
          <p>{say('rota.swapAsked')}</p>
        </Notice>
      ) : (
        <>
          <SelectInput
            label={say('rota.swapTo')}
            value={to}
            onChange={setTo}
            options={[
              { value: '', label: say('rota.swapAnybody') },
              ...others.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <TextInput label={say('rota.swapReason')} optional maxLength={1000} value={reason} onChange={setReason} />
          <Outcome reason={ask.error} />
        </>
      )}
      <div className="confirm-actions">
        {!ask.isSuccess && (
          <Button isPending={ask.isPending} onPress={send}>
            {say('rota.askSwap')}
          </Button>
        )}
        <Button look="quiet" onPress={onClose}>
          {say(ask.isSuccess ? 'rota.close' : 'shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
