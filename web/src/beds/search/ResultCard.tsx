import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { AgainLink } from '../../beds-again/series/AgainLink.tsx'
import { useText } from '../../shared/i18n/Language.tsx'
import { distanceWords } from '../../shared/requests/words.ts'
import { Button } from '../../shared/ui/Button.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { useNeed } from '../useNeed.ts'
import { useStayWords } from '../words.ts'
import { CompareCheck } from './Compare.tsx'
import { useTaking } from './HoldProvider.tsx'
import { type BedOffer, offersOf } from './offers.ts'
import { TooLongHere } from './TooLong.tsx'

interface ResultCardProps {
  item: LocationAvailability
  number: number
  isLit: boolean
  onLight(id: string): void
}

/** What one location has: free beds to take with one press, or why there are none and what would help. */
export const ResultCard = ({ item, number, isLit, onLight }: ResultCardProps) => {
  const say = useText()
  const words = useStayWords()
  const isFree = item.freeBeds.length > 0
  // Everybody speaks Dutch; what is worth saying is what else.
  const others = item.languages.filter(code => code !== 'nl')
  const facts = [item.organisation, item.address].filter(Boolean).join(' · ')
  return (
    <li
      id={`location-${item.locationId}`}
      className="bed-card"
      data-lit={isLit ? '' : undefined}
      data-full={isFree ? undefined : ''}
      onMouseEnter={() => onLight(item.locationId)}
    >
      <span className="bed-card-number">{number}</span>
      <div className="bed-card-words">
        <header className="bed-card-head">
          <h3>{item.name}</h3>
          {item.distance !== undefined && (
            <span className="bed-card-distance">{distanceWords(item.distance, say)}</span>
          )}
        </header>
        {facts && <p className="bed-card-facts">{facts}</p>}
        {item.expertise.length + others.length > 0 && (
          <p className="bed-card-tags">
            {item.expertise.map(group => (
              <Tag key={group} tone="positive">
                {say('beds.knows', { group: words.group(group) })}
              </Tag>
            ))}
            {others.length > 0 && (
              <Tag>{say('beds.speaks', { languages: words.list(others.map(words.language)) })}</Tag>
            )}
          </p>
        )}
        {isFree ? <Offers item={item} /> : <WhyNot item={item} />}
        <footer className="bed-card-foot">
          {item.phone && (
            <a href={`tel:${item.phone.replace(/[^\d+]/g, '')}`}>{say('shared.callNumber', { number: item.phone })}</a>
          )}
          <CompareCheck id={item.locationId} name={item.name} />
        </footer>
      </div>
    </li>
  )
}

const Offers = ({ item }: { item: LocationAvailability }) => (
  <ul className="bed-offers">
    {offersOf(item.freeBeds).map(offer => (
      <Offer key={offer.features.join()} offer={offer} at={item} />
    ))}
  </ul>
)

const Offer = ({ offer, at }: { offer: BedOffer; at: LocationAvailability }) => {
  const say = useText()
  const words = useStayWords()
  const { isMove, may, from, pending, take } = useTaking()
  const [bed] = offer.beds
  if (!bed) return null
  const name = words.room(bed)
  const press = say(isMove ? 'beds.moveHere' : 'beds.hold')
  return (
    <li className="bed-offer">
      <p>
        <strong>{offer.beds.length === 1 ? name : say('beds.freeBeds', { count: offer.beds.length })}</strong>
        <span>{words.list(offer.features.map(words.feature))}</span>
      </p>
      {may && (
        <span className="bed-offer-ways">
          {!isMove && <AgainLink bed={bed} location={at} from={from} />}
          <Button
            size="sm"
            isPending={offer.beds.some(({ bedId }) => bedId === pending)}
            isDisabled={Boolean(pending)}
            aria-label={say('beds.takeLabel', { press, location: at.name, room: name })}
            onPress={() => take(bed.bedId)}
          >
            {press}
          </Button>
        </span>
      )}
    </li>
  )
}

const WhyNot = ({ item }: { item: LocationAvailability }) => {
  const say = useText()
  const words = useStayWords()
  const { set } = useNeed()
  const couldComeFree = item.misfits.some(({ why }) => ['taken', 'blocked', 'front-door'].includes(why))
  const reasons = item.misfits.map(({ why, beds }) => say(`beds.misfit.${why}`, { count: beds }))
  return (
    <div className="bed-why">
      <p>
        <strong>{say('beds.noneHere')}</strong>
        {reasons.length > 0 && ` ${words.list(reasons)}.`}
      </p>
      {item.tooLong && <TooLongHere at={item} limit={item.tooLong} />}
      {item.nextFree ? (
        <Button look="secondary" size="sm" icon="calendar" onPress={() => set({ from: item.nextFree ?? undefined })}>
          {say('beds.freeFrom', { day: words.day(item.nextFree) })}
        </Button>
      ) : (
        couldComeFree && !item.tooLong && <p>{say('beds.notThisYear')}</p>
      )}
    </div>
  )
}
