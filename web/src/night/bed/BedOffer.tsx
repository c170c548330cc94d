import { useId } from 'react'
import type { WeekHours } from '../../../../services/contracts/api/respite-locations.ts'
import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { clockWords } from '../../shared/ui/timeWords.ts'
import { PhoneLink } from './Links.tsx'
import { intakeAt } from './rules.ts'
import { useWeekday } from './useWeekday.ts'

interface BedOfferProps {
  offer: LocationAvailability
  /** When newcomers are taken in; undefined while nobody has said. */
  hours: WeekHours[] | undefined
  /** It was free a moment ago. */
  isGone: boolean
  isBusy: boolean
  onHold(bedId: string): void
}

/** A location with a free bed: how far, what it has, whether it takes people in now, and the second tap. */
export const BedOffer = ({ offer, hours, isGone, isBusy, onHold }: BedOfferProps) => {
  const say = useText()
  const words = useBedWords()
  const id = useId()
  const [bed] = offer.freeBeds
  const distance = offer.distance === undefined ? undefined : distanceWords(offer.distance, say)
  return (
    <li className="bed-offer" data-gone={isGone || undefined}>
      <h3 id={id}>
        {offer.name} {distance && <span className="bed-distance">{distance}</span>}
      </h3>
      <p>{[offer.address, ...(bed?.features.map(words.feature) ?? [])].filter(Boolean).join(' · ')}</p>
      {hours && <IntakeLine hours={hours} />}
      {isGone || !bed ? (
        <p>{say('nightBed.justTaken')}</p>
      ) : (
        <Button look="secondary" icon="bed" aria-describedby={id} isDisabled={isBusy} onPress={() => onHold(bed.bedId)}>
          {say('nightBed.hold')}
        </Button>
      )}
      {offer.phone && <PhoneLink phone={offer.phone} />}
    </li>
  )
}

const IntakeLine = ({ hours }: { hours: WeekHours[] }) => {
  const say = useText()
  const weekday = useWeekday()
  const intake = intakeAt(hours, new Date(useNow()))
  if (intake.state === 'always') return <p>{say('nightBed.intakeAlways')}</p>
  if (intake.state === 'now') return <p>{say('nightBed.intakeNow', { until: clockWords(intake.until, say) })}</p>
  const day = weekday(intake.weekday)
  return (
    <p>
      <b>{say('nightBed.intakeLater', { day, from: clockWords(intake.from, say) })}</b>
    </p>
  )
}
