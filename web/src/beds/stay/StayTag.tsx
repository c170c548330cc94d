import type { Stay, StayStatus } from '../../../../services/contracts/api/respite-stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Tag, type TagTone } from '../../shared/ui/Tag.tsx'

const tones: Record<StayStatus, TagTone> = {
  held: 'waiting',
  reserved: 'info',
  'in-house': 'positive',
  ended: 'neutral',
  cancelled: 'neutral',
  'no-show': 'neutral',
  expired: 'neutral',
}

/** Where a stay stands, in words. */
export const StayTag = ({ stay }: { stay: Stay }) => {
  const say = useText()
  return (
    <Tag tone={stay.overdue ? 'negative' : tones[stay.status]}>
      {say(stay.overdue ? 'beds.status.overdue' : `beds.status.${stay.status}`)}
    </Tag>
  )
}
