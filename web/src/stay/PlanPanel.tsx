import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'
import { longestWords, ownQuestions } from './planWords.ts'
import { type PlanState, usePlan } from './usePlan.ts'

/**
 * My own plan: I write it myself, when I want, or not at all; never a condition [004, 6.3.1]. Once the stay is over it can
 * be read.
 */
export const PlanPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const hasWords = ownQuestions.some(name => stay.plan?.[name])
  if (!stay.may.includes('plan') && !hasWords) return null
  return (
    <Panel title={say('myStay.planTitle')} tone="warm">
      {stay.may.includes('plan') ? <PlanForm stay={stay} /> : <PlanWords stay={stay} />}
    </Panel>
  )
}

const PlanForm = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { words, change, send, state, hasSaved, error } = usePlan(stay)
  return (
    <form className="stay-plan" onSubmit={event => event.preventDefault()} onBlur={send} noValidate>
      <p>{say('myStay.planText')}</p>
      {ownQuestions.map(name => (
        <TextArea
          key={name}
          id={name}
          label={say(`myStay.${name}`)}
          hint={say(`myStay.${name}Hint`)}
          optional
          maxLength={longestWords[name]}
          value={words[name]}
          onChange={text => change({ [name]: text })}
        />
      ))}
      <SavingState state={state} hasSaved={hasSaved} />
      {state === 'refused' && <Outcome reason={error} />}
    </form>
  )
}

const SavingState = ({ state, hasSaved }: { state: PlanState; hasSaved: boolean }) => {
  const say = useText()
  const words = {
    kept: hasSaved ? say('myStay.planKept') : say('myStay.planSavesItself'),
    saving: say('myStay.planSaving'),
    waiting: say('myStay.planWaiting'),
    refused: '',
  }[state]
  return (
    <p className="stay-plan-state" role="status">
      {state === 'kept' && hasSaved && <Icon name="check" size="sm" />}
      {words}
    </p>
  )
}

const PlanWords = ({ stay }: { stay: Stay }) => {
  const say = useText()
  return <Facts facts={ownQuestions.map(name => ({ name: say(`myStay.${name}`), value: stay.plan?.[name] }))} />
}
