import type { HelpRequest } from '../../../../services/contracts/api/help-requests.ts'
import { useText } from '../i18n/Language.tsx'
import { Tag, type TagTone } from '../ui/Tag.tsx'

const tones: Record<HelpRequest['status'], TagTone> = {
  open: 'waiting',
  matched: 'positive',
  done: 'neutral',
  cancelled: 'neutral',
  'handed-on': 'info',
}

/** Where a help request stands. */
export const StatusTag = ({ status }: { status: HelpRequest['status'] }) => {
  const say = useText()
  return <Tag tone={tones[status]}>{say(`shared.status.${status}`)}</Tag>
}
