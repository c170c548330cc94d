import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAreaName } from '../shared/places/useAreaName.ts'
import { RequestRow } from '../shared/requests/RequestRow.tsx'
import { StatusTag } from '../shared/requests/StatusTag.tsx'
import { useRequestWords } from '../shared/requests/useRequestWords.ts'
import { Tag } from '../shared/ui/Tag.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { waitWords } from '../shared/ui/timeWords.ts'

/** One request that waits: how long, at which step, for whom and where; in words and colour when it mentions danger. */
export const QueueRow = ({ request, isGone }: { request: HelpRequest; isGone: boolean }) => {
  const say = useText()
  const now = useNow()
  const words = useRequestWords(request)
  const area = useAreaName(request.areas)
  const isOpen = request.status === 'open'
  return (
    <RequestRow
      to={`/wachtrij/${request.id}`}
      icon={words.icon}
      title={request.asker ? `${words.kind} · ${request.asker.name}` : words.kind}
      text={request.text}
      isDanger={request.danger !== undefined}
      facts={[
        isOpen && <b key="wait">{say('queue.waits', { time: waitWords(request.createdAt, now, say) })}</b>,
        area,
        words.when,
        request.onBehalfOf && say('queue.for', { name: request.onBehalfOf.name }),
      ]}
      tag={
        <span className="queue-side">
          {request.danger && <Tag tone="negative">{say('queue.danger')}</Tag>}
          {isGone ? (
            <Tag>{say('queue.gone')}</Tag>
          ) : isOpen ? (
            <Tag tone="waiting">{say(`shared.step.${request.step}`)}</Tag>
          ) : (
            <StatusTag status={request.status} />
          )}
        </span>
      }
    />
  )
}
