import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { alternativesIn } from '../../shared/api/availability.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import type { Sending } from '../sending/outbox.ts'
import { SendingState } from '../sending/SendingState.tsx'
import { nextBest } from './rules.ts'

interface HoldingStateProps {
  sending: Sending | undefined
  /** What is free, in the order of the screen. */
  offers: LocationAvailability[]
  onTake(bedId: string): void
}

/** How the holding goes; a bed that went in that second is told together with the next best, one tap away. */
export const HoldingState = ({ sending, offers, onTake }: HoldingStateProps) => {
  const say = useText()
  const isGone = sending?.state === 'refused' && ['bed-taken', 'bed-blocked'].includes(sending.problem?.code ?? '')
  if (!isGone) return <SendingState sending={sending} />
  const next = nextBest(alternativesIn(sending.problem), offers)
  const distance = next?.distance === undefined ? '' : `, ${distanceWords(next.distance, say)}`
  return (
    <Notice tone="warning" role="alert" title={say('nightBed.tooLate')}>
      {next ? (
        <>
          <p>{say('nightBed.nextBest', { location: next.name, distance })}</p>
          <Button look="secondary" icon="bed" onPress={() => onTake(next.bedId)}>
            {say('nightBed.takeNext', { location: next.name })}
          </Button>
        </>
      ) : (
        <p>{say('nightBed.noOther')}</p>
      )}
    </Notice>
  )
}
