import { useText } from '../../shared/i18n/Language.tsx'
import { useStore } from '../../shared/store.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { duty } from './duty.ts'
import { answerHeard, trySound } from './shift.ts'

/** Only an ear can tell whether a phone is loud enough: the test tone, and 'did you hear that?'. */
export const HearCheck = () => {
  const say = useText()
  const { heard, sound } = useStore(duty)
  if (heard && sound) return null
  const again = (
    <Button look="secondary" icon="again" onPress={trySound}>
      {say('night.playAgain')}
    </Button>
  )
  if (!sound) {
    return (
      <Panel title={say('night.soundLocked')} tone="warm">
        <p>{say('night.soundLockedText')}</p>
        <p>
          <Button onPress={trySound}>{say('night.soundOn')}</Button>
        </p>
      </Panel>
    )
  }
  return (
    <Panel title={say(heard === false ? 'night.notHeard' : 'night.hearQuestion')} tone="warm">
      {heard === false && <p>{say('night.notHeardText')}</p>}
      <div className="hear-answers">
        <Button onPress={() => answerHeard(true)}>{say('night.hearYes')}</Button>
        {heard === undefined && (
          <Button look="secondary" onPress={() => answerHeard(false)}>
            {say('night.hearNo')}
          </Button>
        )}
        {again}
      </div>
    </Panel>
  )
}
