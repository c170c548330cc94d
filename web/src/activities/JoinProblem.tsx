import { Problem } from '../shared/api/client.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'

/** Why signing up did not work, in words of its own when it was full. */
export const JoinProblem = ({ reason }: { reason: unknown }) => {
  const say = useText()
  if (!(reason instanceof Problem && reason.code === 'activity-full')) return <Outcome reason={reason} />
  return (
    <Notice tone="info" role="alert">
      <p>{say('activities.full')}</p>
    </Notice>
  )
}
