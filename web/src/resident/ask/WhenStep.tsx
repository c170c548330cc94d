import { serverDate } from '../../shared/api/serverClock.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { StepProps } from '../AskPage.tsx'
import type { Draft } from './draft.ts'

/** When help is wanted; to be agreed is a good answer too. `labelled` where the question is not the page's title. */
export const WhenStep = ({ draft, change, problemAt, labelled = false }: StepProps & { labelled?: boolean }) => {
  const say = useText()
  const { when } = draft
  const set = (part: Partial<Draft['when']>) => change({ when: { ...when, ...part } })
  return (
    <div className="ask-more">
      <ChoiceCards
        id="when"
        label={say('ask.title.wanneer')}
        labelHidden={!labelled}
        error={problemAt('when')}
        value={when.way}
        onChange={way => set({ way: way as 'any' | 'time' })}
        choices={[
          { value: 'any', icon: 'chat', label: say('ask.whenAny'), text: say('ask.whenAnyText') },
          { value: 'time', icon: 'calendar', label: say('ask.whenTime'), text: say('ask.whenTimeText') },
        ]}
      />
      {when.way === 'time' && (
        <div className="ask-row">
          <TextInput
            id="date"
            type="date"
            width="sm"
            label={say('ask.date')}
            error={problemAt('date')}
            min={serverDate()}
            value={when.date}
            onChange={date => set({ date })}
          />
          <TextInput
            id="from"
            type="time"
            width="sm"
            label={say('ask.from')}
            error={problemAt('from')}
            value={when.from}
            onChange={from => set({ from })}
          />
          <TextInput
            id="to"
            type="time"
            width="sm"
            label={say('ask.to')}
            optional
            error={problemAt('to')}
            value={when.to}
            onChange={to => set({ to })}
          />
        </div>
      )}
    </div>
  )
}
