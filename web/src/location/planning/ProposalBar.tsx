import { useText } from '../../shared/i18n/Language.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Refused } from '../stay/Refused.tsx'
import type { useChange } from '../stay/useChange.ts'

interface ProposalBarProps {
  words: string | undefined
  change: ReturnType<typeof useChange>
  onConfirm(): void
  onCancel(): void
}

/** What would change, to be confirmed or not; and why it was refused, when it was. */
export const ProposalBar = ({ words, change, onConfirm, onCancel }: ProposalBarProps) => {
  const say = useText()
  return (
    <div className="planning-proposal" data-open={words ? '' : undefined}>
      <p role="status">{words && `${words} ${say('planning.proposalKeys')}`}</p>
      {words && (
        <>
          <Refused change={change} />
          <div className="location-actions">
            <Button icon="check" isPending={change.isPending} onPress={onConfirm}>
              {say('planning.confirm')}
            </Button>
            <Button look="quiet" onPress={onCancel}>
              {say('shared.notNow')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
