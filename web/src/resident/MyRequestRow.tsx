import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { RequestRow } from '../shared/requests/RequestRow.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Time } from '../shared/ui/Time.tsx'

/** One of my requests in a list. */
export const MyRequestRow = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const words = useRequestWords(request)
  const helper = request.helper?.name
  return (
    <RequestRow
      to={`/hulpvragen/${request.id}`}
      icon={words.icon}
      title={words.kind}
      text={request.text}
      facts={[
        helper && request.status === 'matched' ? say('resident.helperComes', { name: helper }) : words.when,
        <Time key="at" at={request.createdAt} />,
      ]}
      tag={<StatusTag status={request.status} />}
    />
  )
}
