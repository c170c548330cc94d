import { useState } from 'react'
import type { Waiting } from '../../../../services/contracts/api/respite-stays.ts'
import { useActOnWaiting } from '../../shared/api/waitingList.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { useNow } from '../../shared/ui/Time.tsx'
import { waitWords } from '../../shared/ui/timeWords.ts'
import { useMayWait } from '../mayHold.ts'
import { useStayWords } from '../words.ts'
import { OfferPanel } from './OfferPanel.tsx'

/** Somebody who waits: for what, how long, which place and why. */
export const WaitingRow = ({ waiting }: { waiting: Waiting }) => {
  const say = useText()
  const words = useStayWords()
  const now = useNow()
  const mayWait = useMayWait()
  const act = useActOnWaiting()
  const [isLeaving, setLeaving] = useState(false)
  const person = words.person(waiting.client)
  const whys = waiting.why.map(why =>
    say(why === 'bridging-first' && waiting.kind !== 'bridging' ? 'beds.why.after-bridging' : `beds.why.${why}`),
  )
  const needs = [...waiting.client.groups.map(words.group), ...waiting.features.map(words.feature)]
  return (
    <li className="waiting-row">
      {waiting.place && (
        <span className="waiting-place">
          <span className="visually-hidden">{say('beds.place')} </span>
          {waiting.place}
        </span>
      )}
      <div className="waiting-words">
        <h3>{person}</h3>
        <p>
          {say('beds.waitsFor', {
            kind: say(`shared.stayKind.${waiting.kind}`),
            nights: waiting.nights,
            day: words.day(waiting.from),
          })}
        </p>
        <p className="waiting-facts">
          <span>{say('beds.waitsSince', { time: waitWords(waiting.since, now, say) })}</span>
          {needs.length > 0 && <span>{words.list(needs)}</span>}
          {waiting.declined > 0 && <span>{say('beds.declined', { count: waiting.declined })}</span>}
          {waiting.requestedBy && <span>{say('beds.askedBy', { name: waiting.requestedBy.name })}</span>}
        </p>
        <p>
          <Tag tone={waiting.urgency === 'crisis' ? 'negative' : 'neutral'}>
            {say(`beds.urgency.${waiting.urgency}`)}
          </Tag>{' '}
          {waiting.place && waiting.why.length > 0 && say('beds.whyPlace', { reasons: words.list(whys) })}
        </p>
        {waiting.offer && <OfferPanel waiting={waiting} offer={waiting.offer} />}
        <Outcome reason={act.error} />
        {mayWait && (
          <p>
            <Button look="quiet" size="sm" onPress={() => setLeaving(true)}>
              {say('beds.withdraw')}
              <span className="visually-hidden"> {person}</span>
            </Button>
          </p>
        )}
      </div>
      {isLeaving && (
        <Confirm
          isOpen
          look="danger"
          title={say('beds.withdrawAsk', { person: words.somebody(waiting.client) })}
          action={say('beds.withdraw')}
          isPending={act.isPending}
          onClose={() => setLeaving(false)}
          onConfirm={() =>
            act.mutate({ id: waiting.id, step: { verb: 'withdraw' } }, { onSettled: () => setLeaving(false) })
          }
        >
          <p>{say('beds.withdrawText')}</p>
        </Confirm>
      )}
    </li>
  )
}
