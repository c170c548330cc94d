import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Offer } from '../../../services/contracts/api/volunteers.ts'
import { offersQuery } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import './AskedOfMe.css'
import { OfferCard } from './OfferCard.tsx'
import { RefusedOffers } from './RefusedOffers.tsx'
import { SettledOffer } from './SettledOffer.tsx'

/** Remembers which offers waited while this screen was open, so that it can tell what became of them. */
const useSeen = (waiting: Offer[]) => {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const fresh = waiting.filter(offer => !seen.has(offer.id)).map(offer => offer.id)
  useEffect(() => {
    if (fresh.length > 0) setSeen(before => new Set([...before, ...fresh]))
  })
  const forget = (id: string) => setSeen(before => new Set([...before].filter(one => one !== id)))
  return { seen, forget }
}

/** The offers that wait for my answer, and kind words about those that were settled while I looked. */
export const AskedOfMe = () => {
  const say = useText()
  const offers = useInfiniteQuery(offersQuery()).data?.pages.flatMap(page => page.items) ?? []
  const waiting = offers.filter(offer => offer.status === 'proposed')
  const { seen, forget } = useSeen(waiting)
  const settled = offers.filter(
    offer => !offer.refused && seen.has(offer.id) && ['accepted', 'superseded', 'expired'].includes(offer.status),
  )
  if (waiting.length + settled.length === 0) return <RefusedOffers />
  return (
    <section className="asked" aria-labelledby="asked-title">
      <h2 id="asked-title">{say('helper.askedTitle')}</h2>
      <RefusedOffers />
      {settled.map(offer => (
        <SettledOffer key={offer.id} offer={offer} onClose={() => forget(offer.id)} />
      ))}
      {waiting.map(offer => (
        <OfferCard key={offer.id} offer={offer} />
      ))}
    </section>
  )
}
