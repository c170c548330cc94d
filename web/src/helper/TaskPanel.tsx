import { useState } from 'react'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import type { Offer } from '../../../services/contracts/api/volunteers.ts'
import { useAnswerOffer } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { routeLink } from '../shared/places/routeLink.ts'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Panel } from '../shared/ui/Panel.tsx'

/** Whoever may not know where it is gets a circle, which has a radius. */
const isExact = (place: HelpRequest['place']) => !('radius' in place)

/** A task of mine: for whom, where (once the asker said yes), and a way back out. */
export const TaskPanel = ({ request, offer }: { request: HelpRequest; offer: Offer | undefined }) => {
  const say = useText()
  const answer = useAnswerOffer()
  const [asking, setAsking] = useState(false)
  const name = request.asker?.name
  return (
    <Panel title={name ? say('helper.youHelp', { name }) : say('helper.youHelpSomebody')} tone="warm">
      <Facts
        facts={[
          {
            name: say('ask.address'),
            value: request.address ?? (request.confirmed ? say('helper.noStreet') : say('helper.addressLaterLong')),
          },
        ]}
      />
      {isExact(request.place) && (
        <p>
          <a
            className="button"
            data-look="secondary"
            data-size="md"
            target="_blank"
            rel="noreferrer"
            href={routeLink(request.place, navigator.userAgent)}
          >
            <Icon name="map" size="sm" />
            <span>{say('helper.route')}</span>
          </a>
        </p>
      )}
      <Outcome reason={answer.error} />
      {offer?.status === 'accepted' && (
        <p>
          <Button look="secondary" onPress={() => setAsking(true)}>
            {say('helper.withdraw')}
          </Button>
        </p>
      )}
      <Confirm
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('helper.withdrawAsk')}
        action={say('helper.withdrawYes')}
        look="danger"
        isPending={answer.isPending}
        onConfirm={() =>
          offer && answer.mutate({ id: offer.id, verb: 'withdraw' }, { onSettled: () => setAsking(false) })
        }
      >
        <p>{say('helper.withdrawText')}</p>
      </Confirm>
    </Panel>
  )
}
