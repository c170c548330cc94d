import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { offersQuery } from '../shared/api/offers.ts'
import { SettledOffer } from './SettledOffer.tsx'

const place = 'omzien.refused.read'

const readOnes = (): string[] => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as string[]
  } catch {
    return []
  }
}

/** Kind words about what I said yes to and the asker chose somebody else for: they stay until I have read them. */
export const RefusedOffers = () => {
  const [read, setRead] = useState(readOnes)
  const offers = useInfiniteQuery(offersQuery()).data?.pages.flatMap(page => page.items) ?? []
  const refused = offers.filter(offer => offer.refused)
  const close = (id: string) => {
    // Only what may still be shown is remembered.
    const next = [...refused.map(offer => offer.id).filter(one => read.includes(one)), id]
    localStorage.setItem(place, JSON.stringify(next))
    setRead(next)
  }
  return refused
    .filter(({ id }) => !read.includes(id))
    .map(offer => <SettledOffer key={offer.id} offer={offer} onClose={() => close(offer.id)} />)
}
