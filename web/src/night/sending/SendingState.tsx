import { useText } from '../../shared/i18n/Language.tsx'
import { problemWords } from '../../shared/requests/problemWords.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { hurryErrands, type Sending } from './outbox.ts'

/** How the sending of what somebody did goes: on its way, not arrived yet, or refused and why. */
export const SendingState = ({ sending }: { sending: Sending | undefined }) => {
  const say = useText()
  if (!sending) return null
  if (sending.state === 'refused') {
    return (
      <Notice tone="warning" role="alert">
        <p>{problemWords(sending.problem, say)}</p>
      </Notice>
    )
  }
  if (sending.tries <= 1 && sending.state === 'sending') {
    return (
      <p role="status" className="sending">
        {say('night.sending')}
      </p>
    )
  }
  return (
    <Notice tone="negative" role="alert" title={say('night.notSent')}>
      <p>{say('night.notSentText')}</p>
      {sending.state === 'sending' ? (
        <Waiting />
      ) : (
        <Button look="secondary" icon="again" onPress={hurryErrands}>
          {say('night.sendAgain')}
        </Button>
      )}
    </Notice>
  )
}
