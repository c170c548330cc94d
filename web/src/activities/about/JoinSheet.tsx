import { useState } from 'react'
import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import { JoinProblem } from '../JoinProblem.tsx'
import type { Occasion } from '../occasions.ts'
import { useActivityWords } from '../useActivityWords.ts'
import { useJoining } from '../useJoining.ts'

/** So many come together at most (NewSignUp). */
const most = 10

/** With how many people somebody comes; no more can be chosen than there is room for. */
export const JoinSheet = ({ activity, date, onClose }: Occasion & { onClose(): void }) => {
  const say = useText()
  const words = useActivityWords()
  const { join, isPending, error } = useJoining(activity)
  const [people, setPeople] = useState(date.mine ?? 1)
  const room = date.placesLeft === undefined ? most : Math.min(most, date.placesLeft + (date.mine ?? 0))
  const counts = Array.from({ length: Math.max(room, date.mine ?? 1) }, (_, i) => i + 1)
  return (
    <Sheet title={say('activities.comeSheet', { day: words.day(date.date) })} onClose={onClose}>
      <p>
        {activity.title}, {words.times(date)}
      </p>
      <SelectInput
        label={say('activities.people')}
        hint={say('activities.peopleHint')}
        value={String(people)}
        onChange={value => setPeople(Number(value))}
        options={counts.map(count => ({ value: String(count), label: say('activities.peopleOption', { count }) }))}
      />
      <p>{say('activities.comePrivacy')}</p>
      <JoinProblem reason={error} />
      <div className="confirm-actions">
        <Button icon="check" isPending={isPending} onPress={() => join(date.date, people, onClose)}>
          {say('activities.come')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
