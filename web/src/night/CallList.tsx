import type { ReactNode } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { useSteadyList } from '../shared/useSteadyList.ts'
import { CallRow } from './CallRow.tsx'
import { useOpenCalls } from './useCalls.ts'

/**
 * The open calls, longest waiting first. News never moves the row under the thumb, and is never held back either: what is
 * new comes below what was there, until somebody has the list put in order again. `empty`: what a quiet night says.
 */
export const CallList = ({ empty }: { empty: ReactNode }) => {
  const say = useText()
  const { calls, error, isPending, isSuccess } = useOpenCalls()
  const steady = useSteadyList(calls, 'open')
  const known = new Set(steady.shown.map(call => call.id))
  const shown = [...steady.shown, ...calls.filter(call => !known.has(call.id))]
  const isInOrder = steady.gone.size === 0 && shown.every((call, i) => call.id === calls[i]?.id)
  return (
    <>
      <Outcome reason={error} />
      {isPending && <Waiting />}
      <div role="status">
        {!isInOrder && (
          <Button look="secondary" icon="news" onPress={steady.refresh}>
            {say('night.refresh')}
          </Button>
        )}
      </div>
      {isSuccess && shown.length === 0 && empty}
      {shown.length > 0 && (
        <ul className="call-rows">
          {shown.map(call => (
            <CallRow key={call.id} call={call} isGone={steady.gone.has(call.id)} />
          ))}
        </ul>
      )}
    </>
  )
}
