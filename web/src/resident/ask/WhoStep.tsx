import { hasRole, useMe } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { CheckBox } from '../../shared/ui/CheckBox.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { StepProps } from '../AskPage.tsx'
import type { Draft } from './draft.ts'

/** For whom: oneself, or somebody else who said yes [001 Stimenz]. */
export const WhoStep = ({ draft, change, problemAt }: StepProps) => {
  const say = useText()
  const canAskForSelf = hasRole(useMe(), 'resident', 'volunteer')
  const { who } = draft
  const set = (part: Partial<Draft['who']>) => change({ who: { ...who, ...part } })
  return (
    <div className="ask-more">
      <ChoiceCards
        id="who"
        label={say('ask.title.voor-wie')}
        labelHidden
        error={problemAt('who')}
        value={who.way}
        onChange={way => set({ way: way as 'me' | 'other' })}
        choices={[
          ...(canAskForSelf ? [{ value: 'me', icon: 'person' as const, label: say('ask.whoMe') }] : []),
          { value: 'other', icon: 'people', label: say('ask.whoOther'), text: say('ask.whoOtherText') },
        ]}
      />
      {who.way === 'other' && (
        <>
          <TextInput
            id="name"
            label={say('ask.name')}
            error={problemAt('name')}
            maxLength={200}
            width="md"
            value={who.name}
            onChange={name => set({ name })}
          />
          <TextInput
            id="relation"
            label={say('ask.relation')}
            hint={say('ask.relationHint')}
            error={problemAt('relation')}
            maxLength={100}
            width="md"
            value={who.relation}
            onChange={relation => set({ relation })}
          />
          <CheckBox
            id="consent"
            error={problemAt('consent')}
            isSelected={who.consent}
            onChange={consent => set({ consent })}
          >
            {say('ask.consent')}
          </CheckBox>
        </>
      )}
    </div>
  )
}
