import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoverageRun, NewCoverageRun } from '../../../services/contracts/api/coverage.ts'
import type { AreaLevel } from '../../../services/contracts/api/places.ts'
import '../figures/Figures.css'
import { coverageQuery, useStartRun } from '../shared/api/coverage.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { useSentOnce } from '../shared/api/useSentOnce.ts'
import { addDays } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { SelectInput, TextInput } from '../shared/ui/TextInput.tsx'
import { useFunctionChoices } from './Filters.tsx'

/** Which period, function and level to work out. */
export const RunForm = ({ onStart }: { onStart(id: string): void }) => {
  const say = useText()
  const functions = useFunctionChoices()
  const usual = useQuery(coverageQuery({ at: 'any' })).data
  const [from, setFrom] = useState(() => serverDate())
  const [last, setLast] = useState(() => addDays(serverDate(), 364))
  const [functionId, setFunction] = useState('')
  const [level, setLevel] = useState<string>()
  const start = useStartRun()
  const send = useSentOnce<NewCoverageRun, CoverageRun>(start)
  const wanted = level ?? usual?.level ?? ''
  const body = {
    ...{ from, to: addDays(last, 1) },
    ...(functionId ? { function: functionId } : {}),
    ...(wanted ? { level: wanted as AreaLevel } : {}),
  }
  return (
    <>
      <search className="figures-bar" aria-label={say('coverage.filters')}>
        <TextInput
          type="date"
          width="sm"
          label={say('coverage.from')}
          value={from}
          onChange={value => value && setFrom(value)}
        />
        <TextInput
          type="date"
          width="sm"
          label={say('coverage.until')}
          value={last}
          onChange={value => value && setLast(value)}
        />
        <SelectInput label={say('coverage.function')} value={functionId} onChange={setFunction} options={functions} />
        {usual && usual.levels.length > 1 && (
          <SelectInput
            label={say('coverage.level')}
            value={wanted}
            onChange={setLevel}
            options={usual.levels.map(value => ({ value, label: say(`coverage.level.${value}`) }))}
          />
        )}
        <Button isPending={start.isPending} onPress={() => send(body, { onSuccess: ({ id }) => onStart(id) })}>
          {say('coverage.start')}
        </Button>
      </search>
      <Outcome reason={start.error} />
    </>
  )
}
