import { useQuery } from '@tanstack/react-query'
import type { ShiftPeriod } from '../../../services/contracts/api/backup-rota.ts'
import { shiftsQuery } from '../shared/api/shifts.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { twiceIn } from './twoShifts.ts'
import { useShiftWords } from './useShiftWords.ts'

const most = 5

interface TwoShiftsProps {
  /** When the planned shifts are. */
  periods: ShiftPeriod[]
  members: string[]
  /** The shift that is being changed: nobody is in their own way. */
  except?: string
}

/** Says before saving who would stand in two shifts at once; it may be meant, and never stands in the way. */
export const TwoShifts = ({ periods, members, except }: TwoShiftsProps) => {
  const say = useText()
  const words = useShiftWords()
  const first = periods[0]?.from ?? ''
  const last = periods.at(-1)?.to ?? ''
  const isAsked = first < last && members.length > 0
  const { data } = useQuery({ ...shiftsQuery({ from: first, to: last }), enabled: isAsked })
  const twice = isAsked ? twiceIn(data ?? [], periods, members, except) : []
  return (
    <div role="status">
      {twice.length > 0 && (
        <Notice tone="warning" title={say('rota.twice')}>
          <ul>
            {twice.slice(0, most).map(({ name, shift }) => (
              <li key={shift.id + name}>
                {say('rota.twiceIn', {
                  ...{ name, team: say(`rota.team.${shift.team}`), area: words.areaName(shift.area) },
                  when: words.period(shift.period),
                })}
              </li>
            ))}
          </ul>
          {twice.length > most && <p>{say('rota.twiceMore', { count: twice.length - most })}</p>}
        </Notice>
      )}
    </div>
  )
}
