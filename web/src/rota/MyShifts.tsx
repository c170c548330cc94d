import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Shift } from '../../../services/contracts/api/backup-rota.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { shiftsQuery } from '../shared/api/shifts.ts'
import { instant } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { SwapSheet } from './SwapSheet.tsx'
import { useShiftWords } from './useShiftWords.ts'
import { Problems } from './WeekList.tsx'

const first = 4

/** My coming shifts, with a way to ask somebody to take one over. */
export const MyShifts = () => {
  const say = useText()
  const list = useQuery(shiftsQuery({ mine: true, from: instant(serverDate(), '00:00') }))
  const [count, setCount] = useState(first)
  const mine = list.data?.filter(({ status }) => status === 'planned') ?? []
  return (
    <Panel title={say('rota.mine')}>
      <Outcome reason={list.error} />
      {list.isSuccess && mine.length === 0 && <p>{say('rota.mineNone')}</p>}
      <ul>
        {mine.slice(0, count).map(shift => (
          <MyShift key={shift.id} shift={shift} />
        ))}
      </ul>
      {mine.length > count && (
        <p>
          <Button look="secondary" size="sm" onPress={() => setCount(count + 10)}>
            {say('shared.more')}
          </Button>
        </p>
      )}
    </Panel>
  )
}

const MyShift = ({ shift }: { shift: Shift }) => {
  const say = useText()
  const words = useShiftWords()
  const [asking, setAsking] = useState(false)
  return (
    <li className="rota-row">
      <span>
        <b>{words.period(shift.period)}</b>
        <span className="rota-small">
          {say(`rota.team.${shift.team}`)} · {words.areaName(shift.area)} · {words.names(shift.members)}
          {shift.holiday ? ` · ${shift.holiday}` : ''}
        </span>
        <Problems problems={shift.problems} />
      </span>
      <Button
        look="secondary"
        size="sm"
        aria-label={say('rota.askSwapFor', { when: words.period(shift.period) })}
        onPress={() => setAsking(true)}
      >
        {say('rota.askSwap')}
      </Button>
      {asking && <SwapSheet shift={shift} onClose={() => setAsking(false)} />}
    </li>
  )
}
