import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import type { Offer } from '../../../services/contracts/api/volunteers.ts'
import { useAnswerOffer, useVolunteerFor } from '../shared/api/offers.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import './AnswerPanel.css'

/** 'Yes, I will help': on the offer I got, or without having been asked. */
export const AnswerPanel = ({ request, offer }: { request: HelpRequest; offer: Offer | undefined }) => {
  const say = useText()
  const answer = useAnswerOffer()
  const volunteer = useVolunteerFor()
  const asked = offer?.status === 'proposed' ? offer : undefined
  const busy = answer.isPending || volunteer.isPending
  const accept = () => (asked ? answer.mutate({ id: asked.id, verb: 'accept' }) : volunteer.mutate(request.id))
  return (
    <div className="answer">
      <Outcome reason={answer.error ?? volunteer.error} />
      <p>{say('helper.acceptText')}</p>
      <div className="answer-actions">
        <Button icon="check" isPending={busy} onPress={accept}>
          {say(busy ? 'helper.sending' : 'helper.accept')}
        </Button>
        {asked && (
          <Button look="quiet" isDisabled={busy} onPress={() => answer.mutate({ id: asked.id, verb: 'decline' })}>
            {say('helper.decline')}
          </Button>
        )}
      </div>
    </div>
  )
}
