import { useState } from 'react'
import type { Stay, StayAction } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { EndSheet } from './EndSheet.tsx'
import { ExtendSheet } from './ExtendSheet.tsx'
import { searchFor } from './LapsedPanel.tsx'
import { ReasonSheet } from './ReasonSheet.tsx'

type Asking = Extract<StayAction, 'end' | 'cancel' | 'no-show' | 'extend'>

/** What this person may do to the stay now, and nothing else. */
export const StayActions = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const act = useActOnStay()
  const [asking, setAsking] = useState<Asking>()
  const may = (action: StayAction) => stay.may.includes(action)
  const close = () => setAsking(undefined)
  const ask = (action: Asking, look: 'primary' | 'secondary' | 'quiet') =>
    may(action) && (
      <Button look={look} onPress={() => setAsking(action)}>
        {say(`beds.do.${action}`)}
      </Button>
    )
  return (
    <>
      <Outcome reason={act.error} />
      <div className="stay-actions">
        {may('arrive') && (
          <Button
            icon="door"
            isPending={act.isPending}
            onPress={() => act.mutate({ id: stay.id, step: { verb: 'arrive' } })}
          >
            {say('beds.do.arrive')}
          </Button>
        )}
        {ask('end', 'primary')}
        {ask('extend', 'secondary')}
        {may('move') && (
          <ButtonLink look="secondary" to={searchFor(stay, { verhuis: stay.id })}>
            {say('beds.do.move')}
          </ButtonLink>
        )}
        {ask('no-show', 'quiet')}
        {ask('cancel', 'quiet')}
      </div>
      {asking === 'extend' && <ExtendSheet stay={stay} onClose={close} />}
      {asking === 'end' && <EndSheet stay={stay} onClose={close} />}
      {(asking === 'cancel' || asking === 'no-show') && <ReasonSheet stay={stay} verb={asking} onClose={close} />}
    </>
  )
}
