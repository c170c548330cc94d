import { Link } from 'react-router'
import type { Offer } from '../../../services/contracts/api/volunteers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'

/** What became of an offer: mine now, taken by somebody else, too late, or the asker chose somebody else after all. */
export const SettledOffer = ({ offer, onClose }: { offer: Offer; onClose(): void }) => {
  const say = useText()
  const { kind } = useRequestWords(offer.helpRequest)
  return (
    <Notice tone={offer.status === 'accepted' ? 'positive' : 'info'} role="status">
      <div className="settled">
        <p>
          {offer.status === 'accepted' && say('helper.accepted', { kind })}
          {offer.status === 'superseded' && say(offer.refused ? 'helper.refused' : 'helper.superseded', { kind })}
          {offer.status === 'expired' && say('helper.expired', { kind })}{' '}
          {offer.status === 'accepted' && <Link to={`/helpen/${offer.helpRequestId}`}>{say('helper.toTask')}</Link>}
        </p>
        <Button look="quiet" size="sm" onPress={onClose}>
          {say('helper.close')}
        </Button>
      </div>
    </Notice>
  )
}
