import { useState } from 'react'
import { Link } from 'react-router'
import type { ShiftWarning } from '../../../services/contracts/api/backup-rota.ts'
import { localOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { nameOf, perShift, type WarnedShift } from './perShift.ts'
import { useShiftWords } from './useShiftWords.ts'
import './Warnings.css'

const first = 5

/** What is wrong with the rota, nearest first: gaps, and duos that are not complete. */
export const Warnings = ({ warnings, error }: { warnings: ShiftWarning[] | undefined; error: unknown }) => {
  const say = useText()
  const [all, setAll] = useState(false)
  if (!warnings) return <Outcome reason={error} />
  if (warnings.length === 0) return <Notice tone="positive">{say('rota.allWell')}</Notice>
  const inOrder = perShift(warnings)
  const urgent = warnings.some(({ severity }) => severity === 'urgent')
  return (
    <Notice tone={urgent ? 'negative' : 'warning'} title={say('rota.warnings', { count: inOrder.length })}>
      <ul className="rota-warnings">
        {inOrder.slice(0, all ? undefined : first).map(({ warning, problems }) => (
          <WarningRow key={nameOf(warning)} warning={warning} problems={problems} />
        ))}
      </ul>
      {!all && inOrder.length > first && (
        <p>
          <Button look="quiet" size="sm" onPress={() => setAll(true)}>
            {say('rota.allWarnings', { count: inOrder.length })}
          </Button>
        </p>
      )}
    </Notice>
  )
}

const mend = ({ shiftId, area, team, period }: ShiftWarning) => {
  const { date, time } = localOf(period.from)
  if (shiftId) return `/rooster?week=${date}&dienst=${shiftId}`
  return `/rooster/plannen?${new URLSearchParams({ gebied: area, lijn: team, datum: date, van: time, tot: localOf(period.to).time })}`
}

const WarningRow = ({ warning, problems }: WarnedShift) => {
  const say = useText()
  const words = useShiftWords()
  return (
    <li>
      <Link to={mend(warning)}>
        {words.period(warning.period)} · {say(`rota.team.${warning.team}`)} · {words.areaName(warning.area)}
      </Link>
      : {problems.map(problem => say(`rota.problem.${problem}`).toLowerCase()).join(', ')}
    </li>
  )
}
