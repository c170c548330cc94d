import { useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { useStayWords } from '../words.ts'

interface ReasonSheetProps {
  stay: Stay
  verb: 'cancel' | 'no-show'
  onClose(): void
}

/** Gives the bed back, naming whose it was; a reason helps, and may be left out. */
export const ReasonSheet = ({ stay, verb, onClose }: ReasonSheetProps) => {
  const say = useText()
  const words = useStayWords()
  const act = useActOnStay()
  const [reason, setReason] = useState('')
  const confirm = () =>
    act.mutate(
      { id: stay.id, step: { verb, body: reason.trim() ? { reason: reason.trim() } : {} } },
      { onSuccess: onClose },
    )
  return (
    <Confirm
      isOpen
      look="danger"
      title={say(`beds.${verb}Ask`, { person: words.somebody(stay.client), location: stay.location.name })}
      action={say(`beds.do.${verb}`)}
      isPending={act.isPending}
      onClose={onClose}
      onConfirm={confirm}
    >
      <TextArea label={say('beds.reason')} optional maxLength={500} value={reason} onChange={setReason} />
      <Outcome reason={act.error} />
    </Confirm>
  )
}
