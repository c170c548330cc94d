import { useState } from 'react'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { stopShift } from './shift.ts'

/** Ends the shift on this device, after asking once more. */
export const StopShift = () => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const stop = () => {
    setOpen(false)
    setFailure(undefined)
    stopShift().catch(setFailure)
  }
  return (
    <>
      <Outcome reason={failure} />
      <Button look="quiet" onPress={() => setOpen(true)}>
        {say('night.stop')}
      </Button>
      <Confirm
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={say('night.stopTitle')}
        action={say('night.stopYes')}
        onConfirm={stop}
      >
        <p>{say('night.stopText')}</p>
      </Confirm>
    </>
  )
}
