import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router'
import type { Offer } from '../../../services/contracts/api/volunteers.ts'
import { Problem } from '../shared/api/client.ts'
import { helpRequestQuery } from '../shared/api/helpRequests.ts'
import { useAnswerOffer } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Button } from '../shared/ui/Button.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import './OfferCard.css'
import { expiryWords } from './expiryWords.ts'

/** Something I am asked to do: what, in the words of who asks, how far, when, and my answer. */
export const OfferCard = ({ offer }: { offer: Offer }) => {
  const say = useText()
  const text = useId()
  const now = useNow()
  const words = useRequestWords(offer.helpRequest)
  const answer = useAnswerOffer()
  const running = answer.isPending ? answer.variables.verb : undefined
  return (
    <article className="offer" aria-label={words.kind} aria-describedby={text}>
      <span className="offer-picture">
        <Icon name={words.icon} size="lg" />
      </span>
      <div className="offer-words">
        <h3>
          <Link to={`/helpen/${offer.helpRequestId}`}>{words.kind}</Link>
        </h3>
        <OfferText id={text} offer={offer} />
        <p>{[words.far && say('helper.about', { far: words.far }), words.when].filter(Boolean).join(' · ')}</p>
        {offer.expiresAt && <p className="offer-expiry">{expiryWords(offer.expiresAt, now, say)}</p>}
      </div>
      <div className="offer-actions">
        <Button
          icon="check"
          isPending={running === 'accept'}
          isDisabled={running === 'decline'}
          onPress={() => answer.mutate({ id: offer.id, verb: 'accept' })}
        >
          {say(running === 'accept' ? 'helper.sending' : 'helper.accept')}
        </Button>
        <Button
          look="quiet"
          isPending={running === 'decline'}
          isDisabled={running === 'accept'}
          onPress={() => answer.mutate({ id: offer.id, verb: 'decline' })}
        >
          {say('helper.decline')}
        </Button>
      </div>
      <Outcome reason={answer.error} />
    </article>
  )
}

/** The first lines of what is asked, as I may read it; that it is told later where I may not read it yet. */
const OfferText = ({ id, offer }: { id: string; offer: Offer }) => {
  const say = useText()
  const request = useQuery(helpRequestQuery(offer.helpRequestId))
  const isHidden = request.data ? !request.data.text : request.error instanceof Problem && request.error.status === 404
  return (
    <p id={id} className="offer-text">
      {isHidden ? say('helper.noText') : request.data?.text}
    </p>
  )
}
