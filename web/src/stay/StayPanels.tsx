import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { keptOf } from '../beds-again/satellite/keptOf.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { useStayWords } from './useStayWords.ts'

/** When I can come, and by when I leave. */
export const WhenPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { moment } = useStayWords()
  const isOver = stay.status === 'ended'
  return (
    <Panel title={say('myStay.whenTitle')}>
      <Facts
        facts={[
          stay.arrivedAt
            ? { name: say('myStay.arrivedAt'), value: moment(stay.arrivedAt) }
            : { name: say('myStay.arriveFrom'), value: moment(stay.arriveFrom) },
          isOver && stay.endedAt
            ? { name: say('myStay.leftAt'), value: moment(stay.endedAt) }
            : { name: say('myStay.leaveBy'), value: moment(stay.leaveBy) },
          { name: say('myStay.howLong'), value: say('myStay.nights', { nights: stay.nights }) },
        ]}
      />
    </Panel>
  )
}

/** What to bring and how things go there, in the words of the location. */
export const BringPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { bring, houseRules } = stay.location
  return (
    <Panel title={say('myStay.bringTitle')}>
      <p className="stay-words">{bring || say('myStay.bringUnknown')}</p>
      {houseRules && (
        <>
          <h3>{say('myStay.rulesTitle')}</h3>
          <p className="stay-words">{houseRules}</p>
        </>
      )}
    </Panel>
  )
}

/** Who is there for me, now and afterwards; and what the location was told about me, so that I can say it is wrong. */
export const PeoplePanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { contact, nextCarer, needToKnow } = stay.plan ?? {}
  return (
    <Panel title={say('myStay.peopleTitle')}>
      <Facts
        facts={[
          { name: say('myStay.contact'), value: contact || say('myStay.contactUnknown') },
          { name: say('myStay.nextCarer'), value: nextCarer || say('myStay.nextCarerUnknown') },
          { name: say('myStay.needToKnow'), value: needToKnow },
        ]}
      />
      {needToKnow && <p className="stay-small">{say('myStay.needToKnowText')}</p>}
    </Panel>
  )
}

/** What comes after: nobody leaves without a next step [001, drempelloos]. */
export const AfterPanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { day } = useStayWords()
  const kept = keptOf(stay)
  return (
    <Panel title={say('myStay.afterTitle')}>
      <p>{say(stay.nextStep ? `myStay.next.${stay.nextStep}` : 'myStay.afterText')}</p>
      {kept && <p>{say('myStay.kept', { location: kept.location, day: day(kept.until) })}</p>}
      {stay.nextStepNote && <p className="stay-words">{stay.nextStepNote}</p>}
    </Panel>
  )
}
