import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'

/** What went wrong with a passkey: the person or device said no, or the server did. */
export const PasskeyProblem = ({ reason }: { reason: unknown }) => {
  const say = useText()
  if (!(reason instanceof DOMException)) return <Outcome reason={reason} />
  return (
    <Notice tone="warning" role="alert">
      <p>{say(reason.name === 'InvalidStateError' ? 'account.passkeyThere' : 'account.passkeyNo')}</p>
    </Notice>
  )
}
