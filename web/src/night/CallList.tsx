import type { ReactNode } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { useSteadyList } from '../shared/useSteadyList.ts'
import { CallRow } from './CallRow.tsx'
import { useOpenCalls } from './useCalls.ts'

/** The open calls, longest waiting first; news never moves the row under the thumb. `empty`: what a quiet night says. */
export const CallList = ({ empty }: { empty: ReactNode }) => {
  const say = useText()
  const { calls, error, isPending, isSuccess } = useOpenCalls()
  const steady = useSteadyList(calls, 'open')
  const changes = steady.fresh + steady.gone.size
  return (
    <>
      <Outcome reason={error} />
      {isPending && <Waiting />}
      <div role="status">
        {changes > 0 && (
          <Button look="secondary" icon="news" onPress={steady.refresh}>
            {steady.fresh > 0 ? say('night.fresh', { count: steady.fresh }) : say('night.refresh')}
          </Button>
        )}
      </div>
      {isSuccess && steady.shown.length === 0 && empty}
      {steady.shown.length > 0 && (
        <ul className="call-rows">
          {steady.shown.map(call => (
            <CallRow key={call.id} call={call} isGone={steady.gone.has(call.id)} />
          ))}
        </ul>
      )}
    </>
  )
}
