import type { LocalText } from '../contracts/api/common.ts'
import type { Offer } from '../contracts/api/volunteers.ts'
import type { Asker } from '../kernel/asker.ts'
import { HttpProblem, type ProblemCode } from '../kernel/http/problems.ts'
import { newId } from '../kernel/ids.ts'
import { findPeople } from '../kernel/people.ts'
import type { Work } from '../kernel/unit-of-work.ts'
import { offerEvent } from './events.ts'
import { offersFor, readOffer } from './store/mine.ts'
import { close, decline, findLive, findRequestOf, type OfferRow, proposeByHand } from './store/offers.ts'
import { type Acceptance, type AcceptOutcome, accept } from './store/race.ts'
import { findRequest, lockRequest, type RequestRow, searchAnew } from './store/requests.ts'
import { tellAsked, withdrawAsked } from './telling.ts'

/** Is somebody a taken-in volunteer? */
export const isTakenIn = (roles: readonly string[]): boolean => roles.includes('volunteer')

/** May somebody help at all: as a neighbour, or as a volunteer? */
export const isHelping = (roles: readonly string[]): boolean =>
  roles.includes('resident') || roles.includes('volunteer')

type Refusal = Exclude<AcceptOutcome, 'accepted' | 'again'>

const words: Partial<Record<Refusal, LocalText>> = {
  own: { nl: 'Dit is je eigen hulpvraag.', en: 'This is your own help request.' },
  refused: { nl: 'De vrager heeft voor iemand anders gekozen.', en: 'Who asked chose somebody else.' },
  'wrong-state': {
    nl: 'De tijd om te antwoorden is voorbij, of de hulpvraag is niet meer nodig.',
    en: 'The time to answer is over, or the help is no longer needed.',
  },
}

const refuse = (outcome: Refusal): HttpProblem => {
  const code: ProblemCode = outcome === 'own' || outcome === 'refused' ? 'wrong-state' : outcome
  const detail = words[outcome]
  return new HttpProblem(code, detail ? { detail } : {})
}

/** An offer after an answer, and whether the answer changed it. */
export interface Answered {
  offer: Offer
  changed: boolean
}

/**
 * The first acceptance wins; repeating one's own is a success.
 * @throws HttpProblem already-matched, wrong-state, not-taken-in, too-many-tasks, not-found
 */
export const acceptOffer = async (work: Work, acceptance: Acceptance): Promise<Answered> => {
  const { outcome, offerId, changed } = await accept(work.db, acceptance, work.now)
  if (outcome !== 'accepted' && outcome !== 'again') throw refuse(outcome)
  if (outcome === 'accepted') await tell(work, changed, acceptance.helperId)
  return { offer: await readOffer(work.db, offerId as string), changed: outcome === 'accepted' }
}

/** @throws HttpProblem not-found, wrong-state */
export const declineOffer = async (work: Work, asker: Asker, id: string): Promise<Answered> => {
  const declined = await decline(work.db, id, asker.id, work.now)
  return await answered(work, asker, id, declined, 'declined')
}

/**
 * Gives an accepted request back, while it is not done yet.
 * @throws HttpProblem not-found, wrong-state
 */
export const withdrawOffer = async (work: Work, asker: Asker, id: string): Promise<Answered> => {
  const requestId = await findRequestOf(work.db, id, asker.id)
  if (!requestId) throw new HttpProblem('not-found')
  const request = await lockRequest(work.db, requestId)
  const canStill = request?.status === 'open' || request?.status === 'matched'
  const [withdrawn] = canStill ? await close(work.db, [id], 'accepted', 'withdrawn', work.now) : []
  if (withdrawn) await searchAnew(work.db, requestId)
  return await answered(work, asker, id, withdrawn, 'withdrawn')
}

/** Tells of an answer that took effect; one that was given before is a success, anything else cannot be any more. */
const answered = async (
  work: Work,
  asker: Asker,
  id: string,
  changed: OfferRow | undefined,
  wanted: Offer['status'],
): Promise<Answered> => {
  if (changed) await tell(work, [changed], asker.id)
  const offer = await offersFor(asker).find(work.db, id)
  if (!offer) throw new HttpProblem('not-found')
  if (offer.status !== wanted) throw refuse(offer.refused ? 'refused' : 'wrong-state')
  return { offer, changed: changed !== undefined }
}

const tell = async (work: Work, changed: OfferRow[], actor: string) => {
  const requestId = changed[0]?.helpRequestId
  const request = requestId ? await findRequest(work.db, requestId) : undefined
  if (request) work.append(...changed.map(offer => offerEvent(offer, request, actor)))
  withdrawAsked(work, changed)
}

/**
 * Asks one helper by hand: team and coordinator may, on every rung. Whatever mentions danger goes to taken-in
 * volunteers only [DOMAIN, help requests 5].
 * @throws HttpProblem not-found (helper), already-matched, wrong-state, not-taken-in
 */
export const proposeHelper = async (work: Work, requestId: string, helperId: string, asker: Asker): Promise<Offer> => {
  const request = (await lockRequest(work.db, requestId)) as RequestRow
  const helper = (await findPeople(work.db, 'volunteers', [helperId])).get(helperId)
  if (!helper || !isHelping(helper.roles)) throw unknownHelper()
  const takenIn = isTakenIn(helper.roles)
  assertProposable(request, helperId, takenIn, await findLive(work.db, requestId))
  const offer = await proposeByHand(work.db, { id: newId(), requestId, helperId, takenIn }, work.now)
  work.append(offerEvent(offer, request, asker.id))
  tellAsked(work, [offer])
  return await readOffer(work.db, offer.id)
}

const unknownHelper = () =>
  new HttpProblem('invalid-body', {
    errors: [
      {
        pointer: '/helperId',
        code: 'unknown',
        detail: { nl: 'Deze helper kennen we niet.', en: 'We do not know this helper.' },
      },
    ],
  })

const assertProposable = (request: RequestRow, helperId: string, takenIn: boolean, live: OfferRow[]) => {
  if (request.askerId === helperId)
    throw problem('wrong-state', 'Deze persoon vraagt zelf om hulp.', 'This person asks for help themselves.')
  if (request.status === 'matched' || live.some(offer => offer.status === 'accepted'))
    throw new HttpProblem('already-matched')
  if (request.status !== 'open') throw refuse('wrong-state')
  if (request.refused.includes(helperId))
    throw problem(
      'wrong-state',
      'De vrager heeft liever een andere helper.',
      'Who asks would rather have another helper.',
    )
  if (request.danger && !takenIn)
    throw problem(
      'wrong-state',
      'Deze hulpvraag noemt gevaar: vraag alleen een ingeschreven vrijwilliger.',
      'This request mentions danger: ask a taken-in volunteer only.',
    )
  if (request.needsVolunteer && !takenIn) throw new HttpProblem('not-taken-in')
  if (live.some(offer => offer.helperId === helperId))
    throw problem('wrong-state', 'Deze helper is al gevraagd.', 'This helper was asked already.')
}

const problem = (code: ProblemCode, nl: string, en: string) => new HttpProblem(code, { detail: { nl, en } })
