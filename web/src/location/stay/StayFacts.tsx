import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { useStayWords } from '../useStayWords.ts'
import { AskedBy } from './AskedBy.tsx'

/** What the location needs to know of a stay, and no more; what is not known is left out. */
export const StayFacts = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const { group } = useBedWords()
  const { plan, client, period } = stay
  return (
    <>
      <Facts
        facts={[
          { name: say('location.kind'), value: say(`shared.stayKind.${stay.kind}`) },
          {
            name: say('location.arrival'),
            value: say('location.fromTime', { date: words.date(period.from), time: words.time(stay.arriveFrom) }),
          },
          {
            name: say('location.leaving'),
            value: say('location.untilTime', { date: words.date(period.to), time: words.time(stay.leaveBy) }),
          },
          { name: say('location.needToKnow'), value: plan?.needToKnow },
          { name: say('location.contact'), value: plan?.contact },
          { name: say('location.nextCarer'), value: plan?.nextCarer },
          { name: say('location.groups'), value: client.groups.map(group).join(', ') },
          {
            name: say('location.fileReference'),
            value: client.reference && say('location.reference', { ...client.reference }),
          },
          { name: say('location.limits'), value: stay.limits === 'not-checked' ? say('location.notChecked') : '' },
          {
            name: say('location.overruled'),
            value: stay.overruled
              .map(({ rule, reason }) =>
                reason ? `${say(`location.rule.${rule}`)}: ${reason}` : say(`location.rule.${rule}`),
              )
              .join('; '),
          },
        ]}
      />
      <AskedBy stay={stay} />
    </>
  )
}
