import { useState } from 'react'
import type { Me } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useStore } from '../../shared/store.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import './Duty.css'
import { duty } from './duty.ts'
import { startShift } from './shift.ts'
import { useDeviceName } from './useDeviceName.ts'

/** One big button that makes this device ready for the night. */
export const StartShift = ({ me }: { me: Me }) => {
  const say = useText()
  const name = useDeviceName()
  const { starting, failure, ended } = useStore(duty)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const start = async () => {
    await startShift(me.id, name, key)
    if (duty.get().on) setKey(crypto.randomUUID())
  }
  return (
    <div className="start-shift">
      {ended && (
        <Notice tone="warning" role="alert">
          <p>{say('night.endedElsewhere')}</p>
        </Notice>
      )}
      <Outcome reason={failure} />
      <Button icon="moon" isPending={starting} onPress={start}>
        {say('night.start')}
      </Button>
      <p>{say('night.startText')}</p>
    </div>
  )
}
