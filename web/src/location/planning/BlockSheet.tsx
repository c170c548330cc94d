import type { PlanningSpan } from '../../../../services/contracts/api/respite-figures.ts'
import { useLiftBlock } from '../../shared/api/beds.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { bedName } from '../bedName.ts'
import { useStayWords } from '../useStayWords.ts'
import type { PlanningBed } from './rows.ts'

/** Nights in which a bed cannot be used: why, and how to lift that. */
export const BlockSheet = ({ block, bed, onClose }: { block: PlanningSpan; bed: PlanningBed; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  const announce = useAnnounce()
  const lift = useLiftBlock()
  const done = () => {
    announce(say('planning.lifted', { bed: bedName(bed) }))
    onClose()
  }
  return (
    <Sheet title={say('planning.blockTitle', { bed: bedName(bed) })} onClose={onClose}>
      <Facts
        facts={[
          { name: say('planning.when'), value: words.nights(block.period) },
          { name: say('planning.blockReason'), value: block.label },
        ]}
      />
      <Outcome reason={lift.error} />
      <div className="confirm-actions">
        <Button isPending={lift.isPending} onPress={() => lift.mutate(block.id, { onSuccess: done })}>
          {say('planning.lift')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('location.close')}
        </Button>
      </div>
    </Sheet>
  )
}
