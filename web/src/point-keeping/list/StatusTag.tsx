import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Tag, type TagTone } from '../../shared/ui/Tag.tsx'

type Status = SupportPointDetail['status']
const tones: Record<Status, TagTone> = {
  proposed: 'info',
  published: 'positive',
  rejected: 'negative',
  closed: 'neutral',
}

/** How a support point stands, in words. */
export const StatusTag = ({ status }: { status: Status }) => {
  const say = useText()
  return <Tag tone={tones[status]}>{say(`pointKeeping.status.${status}`)}</Tag>
}
