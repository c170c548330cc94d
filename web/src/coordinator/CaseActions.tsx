import { useState } from 'react'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { type HelpRequestVerb, useActOnHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { TextArea, TextInput } from '../shared/ui/TextInput.tsx'
import '../resident/RequestActions.css'

const verbsFor = ({ status, confirmed }: HelpRequest): HelpRequestVerb[] => {
  if (status === 'open') return ['hand-on', 'cancel']
  if (status === 'matched') return [...(confirmed ? [] : (['confirm'] as const)), 'complete', 'refuse-helper', 'cancel']
  return status === 'done' || status === 'cancelled' ? ['reopen'] : []
}

const takesReason = (verb: HelpRequestVerb) => ['hand-on', 'cancel', 'refuse-helper'].includes(verb)

/** What team and coordinator can do with a request now. */
export const CaseActions = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const act = useActOnHelpRequest(request.id)
  const [asking, setAsking] = useState<HelpRequestVerb>()
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const close = () => {
    setAsking(undefined)
    setTried(false)
  }
  const needsTo = asking === 'hand-on' && !to.trim()
  const confirm = () => {
    if (!asking) return
    if (needsTo) return setTried(true)
    const words = reason.trim() ? { reason: reason.trim() } : {}
    const body = asking === 'hand-on' ? { to: to.trim(), ...words } : takesReason(asking) ? words : {}
    act.mutate({ verb: asking, body }, { onSettled: close })
  }
  return (
    <>
      <Outcome reason={act.error} />
      <div className="request-actions">
        {verbsFor(request).map(verb => (
          <Button key={verb} look={verb === 'cancel' ? 'quiet' : 'secondary'} onPress={() => setAsking(verb)}>
            {say(`queue.${verb}`)}
          </Button>
        ))}
      </div>
      {asking && (
        <Confirm
          isOpen
          onClose={close}
          title={say(`queue.${asking}Ask`)}
          action={say(`queue.${asking}Yes`)}
          look={asking === 'cancel' ? 'danger' : 'primary'}
          isPending={act.isPending}
          onConfirm={confirm}
        >
          {asking === 'hand-on' && (
            <TextInput
              label={say('queue.handOnTo')}
              hint={say('queue.handOnToHint')}
              error={tried && needsTo ? say('queue.handOnToMissing') : undefined}
              maxLength={200}
              value={to}
              onChange={setTo}
            />
          )}
          {asking === 'refuse-helper' && <p>{say('queue.refuse-helperText')}</p>}
          {takesReason(asking) && (
            <TextArea label={say('queue.reason')} optional maxLength={1000} value={reason} onChange={setReason} />
          )}
        </Confirm>
      )}
    </>
  )
}
