import { useState } from 'react'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Confirm } from '../shared/ui/Confirm.tsx'
import { TextInput } from '../shared/ui/TextInput.tsx'
import { refusalOf } from './rules.ts'
import { SendingState } from './sending/SendingState.tsx'
import { useSending } from './sending/useSending.ts'
import { refuse } from './watch.ts'

interface CannotButtonProps {
  call: BackupCall
  /** 'I cannot' before somebody has it; 'I cannot after all' for who has it. */
  words: string
  onDone?(): void
}

/** I cannot go: the next ones are told at once. Why is asked, never needed. */
export const CannotButton = ({ call, words, onDone }: CannotButtonProps) => {
  const say = useText()
  const { sending, send } = useSending(call.id, 'cannot')
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const confirm = () => {
    setOpen(false)
    send(reason.trim() ? { reason: reason.trim() } : {}, () => {
      refuse(refusalOf(call))
      onDone?.()
    })
  }
  return (
    <>
      <SendingState sending={sending} />
      <Button
        look="secondary"
        isPending={Boolean(sending) && sending?.state !== 'refused'}
        onPress={() => setOpen(true)}
      >
        {words}
      </Button>
      <Confirm
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={say('night.cannotTitle')}
        action={say('night.cannotYes')}
        onConfirm={confirm}
      >
        <p>{say('night.cannotText')}</p>
        <TextInput label={say('night.cannotReason')} optional maxLength={1000} value={reason} onChange={setReason} />
      </Confirm>
    </>
  )
}
