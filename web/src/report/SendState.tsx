import { useConfig } from '../shared/api/config.ts'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'

interface SendStateProps {
  sending: { isPending: boolean; failed: number; error: unknown }
}

/** Whether it got through; not yet: that we keep trying, and the numbers that work meanwhile. */
export const SendState = ({ sending: { isPending, failed, error } }: SendStateProps) => {
  const say = useText()
  const numbers = useConfig()?.numbers
  if (!isPending || failed === 0) return <Outcome reason={error} />
  return (
    <Notice tone="warning" role="alert" title={say('report.notSentTitle')}>
      <p>{say('report.notSentText', { times: failed })}</p>
      <p>
        {say('report.callInstead')} <CallLink number={numbers?.backup ?? ''} /> ·{' '}
        <CallLink number={numbers?.emergency ?? '112'} />
      </p>
    </Notice>
  )
}
