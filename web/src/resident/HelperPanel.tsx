import { useState } from 'react'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useActOnHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { RefuseHelper } from './RefuseHelper.tsx'

/**
 * Who comes to help; the asker's yes to giving this helper the address [DOMAIN, help requests 8], or their wish for somebody
 * else.
 */
export const HelperPanel = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const act = useActOnHelpRequest(request.id)
  const [asking, setAsking] = useState(false)
  const name = request.helper?.name
  if (request.status !== 'matched' || !name) return null
  return (
    <Panel title={say('resident.helperComes', { name })} tone="warm">
      {request.confirmed ? (
        <Notice tone="positive">
          <p>{say('resident.confirmed', { name })}</p>
        </Notice>
      ) : (
        <>
          <p>{say('resident.confirmText', { name })}</p>
          <p>
            <Button icon="check" onPress={() => setAsking(true)}>
              {say('resident.confirm', { name })}
            </Button>
          </p>
        </>
      )}
      <Outcome reason={act.error} />
      <RefuseHelper id={request.id} name={name} />
      <Confirm
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('resident.confirmAsk', { name })}
        action={say('resident.confirmYes')}
        isPending={act.isPending}
        onConfirm={() => act.mutate({ verb: 'confirm' }, { onSettled: () => setAsking(false) })}
      >
        <p>{request.address ?? say('resident.confirmNoAddress')}</p>
      </Confirm>
    </Panel>
  )
}
