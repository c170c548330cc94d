import { useText } from '../../shared/i18n/Language.tsx'
import { problemWords } from '../../shared/requests/problemWords.ts'
import { Notice } from '../../shared/ui/Notice.tsx'
import { TextInput } from '../../shared/ui/TextInput.tsx'
import type { useChange } from './useChange.ts'

/** Why a change was refused, that nothing changed, and, for a rule that may be overruled, room for the reason. */
export const Refused = ({ change }: { change: ReturnType<typeof useChange> }) => {
  const say = useText()
  if (!change.error) return null
  return (
    <Notice tone="negative" role="alert">
      <p>
        <b>{problemWords(change.error, say)}</b> {say('location.unchanged')}
      </p>
      {change.rule && (
        <TextInput
          label={say('location.overrule')}
          hint={say('location.overruleHint')}
          maxLength={500}
          value={change.reason}
          onChange={change.setReason}
        />
      )}
    </Notice>
  )
}
