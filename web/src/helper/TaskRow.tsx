import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { RequestRow } from '../shared/requests/RequestRow.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'

/** Something I said yes to, in a list. */
export const TaskRow = ({ request }: { request: HelpRequest }) => {
  const say = useText()
  const words = useRequestWords(request)
  return (
    <RequestRow
      to={`/helpen/${request.id}`}
      icon={words.icon}
      title={request.asker ? say('helper.taskFor', { kind: words.kind, name: request.asker.name }) : words.kind}
      text={request.text}
      facts={[words.when, request.address ?? say('helper.addressLater')]}
      tag={<StatusTag status={request.status} />}
    />
  )
}
