import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnStay } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { TextArea } from '../../shared/ui/TextInput.tsx'
import { useKept } from '../useKept.ts'
import { useStayWords } from '../useStayWords.ts'

/** Somebody did not come: asked once more, because the bed is free for others after it. */
export const NoShow = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  const act = useActOnStay()
  const { value, change, clear } = useKept(`no-show.${stay.id}`, { reason: '' })
  const reason = value.reason.trim()
  const done = () => {
    clear()
    onClose()
  }
  return (
    <Confirm
      isOpen
      look="danger"
      title={say('location.noShowAsk', { name: words.name(stay.client) })}
      action={say('location.noShowYes')}
      isPending={act.isPending}
      onClose={onClose}
      onConfirm={() =>
        act.mutate({ id: stay.id, step: { verb: 'no-show', body: reason ? { reason } : {} } }, { onSuccess: done })
      }
    >
      <p>{say('location.noShowText')}</p>
      <TextArea
        label={say('location.reason')}
        optional
        maxLength={500}
        value={value.reason}
        onChange={text => change({ reason: text })}
      />
      <Outcome reason={act.error} />
    </Confirm>
  )
}
