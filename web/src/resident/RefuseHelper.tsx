import { useState } from 'react'
import { useActOnHelpRequest } from '../shared/api/helpRequests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { TextArea } from '../shared/ui/TextInput.tsx'

/** 'Rather somebody else': asked once more, with a reason for the team if the asker wants to give one. */
export const RefuseHelper = ({ id, name }: { id: string; name: string }) => {
  const say = useText()
  const act = useActOnHelpRequest(id)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const body = reason.trim() ? { reason: reason.trim() } : {}
  return (
    <>
      <Outcome reason={act.error} />
      <p>
        <Button look="quiet" onPress={() => setAsking(true)}>
          {say('resident.refuse')}
        </Button>
      </p>
      <Confirm
        isOpen={asking}
        onClose={() => setAsking(false)}
        title={say('resident.refuseAsk', { name })}
        action={say('resident.refuseYes')}
        isPending={act.isPending}
        onConfirm={() => act.mutate({ verb: 'refuse-helper', body }, { onSettled: () => setAsking(false) })}
      >
        <p>{say('resident.refuseText', { name })}</p>
        <TextArea
          label={say('resident.refuseReason')}
          hint={say('resident.refuseReasonHint', { name })}
          optional
          maxLength={1000}
          value={reason}
          onChange={setReason}
        />
      </Confirm>
    </>
  )
}
