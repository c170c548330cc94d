import type { FreeBed } from '../../../../services/contracts/api/respite-stays.ts'

/** Beds of a location that are alike: any of them will do. */
export interface BedOffer {
  features: string[]
  beds: FreeBed[]
}

/** Free beds of a location put together by what they have, most features first: ten beds alike are one choice. */
export const offersOf = (freeBeds: FreeBed[]): BedOffer[] => {
  const offers = new Map<string, BedOffer>()
  for (const bed of freeBeds) {
    const features = bed.features.toSorted()
    const offer = offers.get(features.join()) ?? { features, beds: [] }
    offer.beds.push(bed)
    offers.set(features.join(), offer)
  }
  return [...offers.values()].toSorted((a, b) => b.features.length - a.features.length)
}
