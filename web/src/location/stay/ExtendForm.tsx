import { type FormEvent, useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import { nightsOf, useStayWords } from '../useStayWords.ts'
import { Refused } from './Refused.tsx'
import { useChange } from './useChange.ts'

/** Another date of leaving: later or earlier. */
export const ExtendForm = ({ stay, onDone, onBack }: { stay: Stay; onDone(): void; onBack(): void }) => {
  const say = useText()
  const words = useStayWords()
  const announce = useAnnounce()
  const [to, setTo] = useState(() => addDays(stay.period.to, 1))
  const change = useChange(stay.id, () => {
    announce(say('location.extended', { date: words.date(to) }))
    onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (to > stay.period.from) change.send({ to })
  }
  const turn = (days: number) => setTo(addDays(to || stay.period.to, days))
  return (
    <form className="location-form" onSubmit={submit} noValidate>
      <div className="location-row">
        <TextInput
          type="date"
          width="sm"
          label={say('location.extendTo')}
          min={addDays(stay.period.from, 1)}
          value={to}
          onChange={setTo}
        />
        <div className="location-actions">
          <Button look="secondary" onPress={() => turn(-1)}>
            {say('location.nightLess')}
          </Button>
          <Button look="secondary" onPress={() => turn(1)}>
            {say('location.nightMore')}
          </Button>
        </div>
      </div>
      <p role="status">
        {to > stay.period.from
          ? say('location.extendWords', {
              from: words.date(stay.period.from),
              to: words.date(to),
              count: nightsOf({ from: stay.period.from, to }),
              was: words.date(stay.period.to),
            })
          : say('location.extendTooEarly')}
      </p>
      <Refused change={change} />
      <div className="confirm-actions">
        <Button type="submit" isPending={change.isPending} isDisabled={to <= stay.period.from || to === stay.period.to}>
          {say(to < stay.period.to ? 'location.shortenYes' : 'location.extendYes')}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
