import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { RequestRow } from '../shared/requests/RequestRow.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'

interface NearbyRowProps {
  request: HelpRequest
  number: number
  marked: boolean
  /** I was asked for this one. */
  isAsked: boolean
  onFocus(): void
}

/** One open request near by, numbered as on the map. */
export const NearbyRow = ({ request, number, marked, isAsked, onFocus }: NearbyRowProps) => {
  const say = useText()
  const words = useRequestWords(request)
  return (
    <RequestRow
      to={`/helpen/${request.id}`}
      icon={words.icon}
      number={number}
      title={words.kind}
      text={request.text}
      marked={marked}
      onFocus={onFocus}
      tag={isAsked && <Tag tone="waiting">{say('helper.askedTitle')}</Tag>}
      facts={[
        words.far && say('helper.about', { far: words.far }),
        words.when,
        <Time key="at" at={request.createdAt} />,
      ]}
    />
  )
}
