import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { noonOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Notice } from '../../shared/ui/Notice.tsx'
import { PhoneLink } from './Links.tsx'

/** So many locations are worth a phone call (ours). */
const most = 3

/** When a location has a bed, or how long somebody can stay there at most. */
const When = ({ one: { nextFree, tooLong } }: { one: LocationAvailability }) => {
  const say = useText()
  if (tooLong) return say('nightBed.atMost', { nights: tooLong.limit })
  return nextFree ? say('nightBed.freeFrom', { date: noonOf(nextFree) }) : say('nightBed.freeUnknown')
}

/** Nothing is free: who is near all the same, from when they have a bed, and their telephone. */
export const NoBeds = ({ items }: { items: LocationAvailability[] }) => {
  const say = useText()
  return (
    <>
      <Notice tone="warning" role="status" title={say('nightBed.none')}>
        <p>{say('nightBed.noneText')}</p>
      </Notice>
      <ul className="bed-offers">
        {items.slice(0, most).map(one => (
          <li key={one.locationId} className="bed-offer">
            <h3>
              {one.name}{' '}
              {one.distance !== undefined && <span className="bed-distance">{distanceWords(one.distance, say)}</span>}
            </h3>
            <p>
              <When one={one} />
            </p>
            {one.phone && <PhoneLink phone={one.phone} />}
          </li>
        ))}
      </ul>
    </>
  )
}
