import { useState } from 'react'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { type HelpRequestVerb, useActOnHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button, type ButtonLook } from '../shared/ui/Button.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import './RequestActions.css'

type Verb = Extract<HelpRequestVerb, 'cancel' | 'complete' | 'reopen'>
const looks: Record<Verb, ButtonLook> = { complete: 'secondary', cancel: 'quiet', reopen: 'secondary' }
const verbsIn: Record<HelpRequest['status'], Verb[]> = {
  open: ['cancel'],
  matched: ['complete', 'cancel'],
  done: ['reopen'],
  cancelled: ['reopen'],
  'handed-on': [],
}

/** What the asker can do with a request now; each is asked once more. */
export const RequestActions = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const act = useActOnHelpRequest(request.id)
  const [asking, setAsking] = useState<Verb>()
  return (
    <>
      <Outcome reason={act.error} />
      <div className="request-actions">
        {request.status === 'open' && (
          <ButtonLink look="secondary" icon="edit" to={`/hulpvragen/${request.id}/wijzigen`}>
            {say('resident.edit')}
          </ButtonLink>
        )}
        {verbsIn[request.status].map(verb => (
          <Button key={verb} look={looks[verb]} onPress={() => setAsking(verb)}>
            {say(`resident.${verb}`)}
          </Button>
        ))}
      </div>
      {asking && (
        <Confirm
          isOpen
          onClose={() => setAsking(undefined)}
          title={say(`resident.${asking}Ask`)}
          action={say(`resident.${asking}Yes`)}
          look={asking === 'cancel' ? 'danger' : 'primary'}
          isPending={act.isPending}
          onConfirm={() => act.mutate({ verb: asking }, { onSettled: () => setAsking(undefined) })}
        >
          <p>{say(`resident.${asking}Text`)}</p>
        </Confirm>
      )}
    </>
  )
}
