import type { PublicConfig } from '../../../services/contracts/api/places.ts'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { Notice } from '../shared/ui/Notice.tsx'

/** A request that mentions danger, for who holds it: speak to the person first, and the numbers at hand. */
export const DangerNotice = ({ numbers }: { numbers: PublicConfig['numbers'] }) => {
  const say = useText()
  return (
    <Notice tone="negative" title={say('queue.dangerTitle')}>
      <p>{say('queue.dangerText')}</p>
      <p>
        <CallLink number={numbers.emergency} /> · <CallLink number={numbers.suicidePrevention} /> ·{' '}
        <CallLink number={numbers.backup} />
      </p>
    </Notice>
  )
}
