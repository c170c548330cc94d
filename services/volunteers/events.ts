import type { OfferStatus } from '../contracts/api/volunteers.ts'
import type { NewEvent } from '../kernel/log.ts'
import type { OfferRow } from './store/offers.ts'
import type { Wave } from './store/race.ts'
import type { RequestRow } from './store/requests.ts'

/** What matters of the request for who is told. */
export type Told = Pick<RequestRow, 'id' | 'areas' | 'askerId'>

const teamOf = ({ areas }: Told) => areas.flatMap(area => [`coordinator@${area}`, `neighbourhood-team@${area}`])

/** Answers that the team sees as well; who asked sees only who came and who went. */
const forTeam: OfferStatus[] = ['accepted', 'declined', 'withdrawn']
const forAsker: OfferStatus[] = ['accepted', 'withdrawn']

/** The event of an offer as it stands now: always for the helper, and for whom it concerns. */
export const offerEvent = (offer: OfferRow, request: Told, actor?: string): NewEvent<`offer.${OfferStatus}`> => ({
  type: `offer.${offer.status}`,
  subject: offer.id,
  thread: request.id,
  areas: request.areas,
  audience: [
    `person:${offer.helperId}`,
    ...(forTeam.includes(offer.status) || offer.by === 'coordinator' ? teamOf(request) : []),
    ...(forAsker.includes(offer.status) ? [`person:${request.askerId}`] : []),
  ],
  data: {
    offerId: offer.id,
    helpRequestId: offer.helpRequestId,
    helperId: offer.helperId,
    status: offer.status,
    by: offer.by,
    takenIn: offer.takenIn,
  },
  ...(actor ? { actor } : {}),
})

/** The events of a wave: one for each who is asked, and one that it went out. */
export const waveEvents = ({ wave, told, changed }: Wave, request: Told): NewEvent[] => [
  ...changed.map(offer => offerEvent(offer, request)),
  ...(told ? [waveEvent(request, wave, changed.length)] : []),
]

/** Only the services are told: the history of the request, which requests keeps, is what screens show of it. */
const waveEvent = (request: Told, wave: number, count: number): NewEvent<'wave.sent'> => ({
  type: 'wave.sent',
  subject: request.id,
  areas: request.areas,
  data: { helpRequestId: request.id, wave, count },
})

/** A profile is another: for its owner, and for the search. */
export const profileEvent = (
  helperId: string,
  revision: number,
  paused: boolean,
): NewEvent<'helper-profile.changed'> => ({
  type: 'helper-profile.changed',
  subject: helperId,
  audience: [`person:${helperId}`],
  data: { helperId, revision, paused },
})
