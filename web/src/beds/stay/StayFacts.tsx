import { useState } from 'react'
import { Link } from 'react-router'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { SiteCall, SiteName } from '../../beds-again/SiteCall.tsx'
import { useText } from '../../shared/i18n/Language.tsx'
import { routeLink } from '../../shared/places/routeLink.ts'
import { Facts } from '../../shared/requests/Facts.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Tag } from '../../shared/ui/Tag.tsx'
import { useStayWords } from '../words.ts'
import { ClientSheet } from './ClientSheet.tsx'

/** Who, when and where, the rules of the house and whom to call. */
export const StayFacts = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const [isChanging, setChanging] = useState(false)
  const { location, client } = stay
  const { phone } = location
  // While it is held the form above says and asks it.
  const isAsked = stay.status === 'held' && stay.may.includes('reserve')
  const clientFacts = [
    {
      name: say('beds.forWhom'),
      value: <Who stay={stay} />,
      action: stay.status === 'reserved' && stay.may.includes('cancel') && (
        <Button look="quiet" size="sm" onPress={() => setChanging(true)}>
          {say('beds.changeClient')}
        </Button>
      ),
    },
    { name: say('beds.groups'), value: words.list(client.groups.map(words.group)) },
    { name: say('beds.urgency'), value: say(`beds.urgency.${stay.urgency}`) },
  ]
  return (
    <Panel title={say('beds.factsTitle')}>
      <Facts
        facts={[
          ...(isAsked ? [] : clientFacts),
          { name: say('beds.arrive'), value: say('beds.fromMoment', { moment: words.moment(stay.arriveFrom) }) },
          { name: say('beds.leave'), value: say('beds.untilMoment', { moment: words.moment(stay.leaveBy) }) },
          {
            name: say('beds.where'),
            value: [location.name, location.address, words.room(stay.bed)].filter(Boolean).join('\n'),
            action: <a href={routeLink(location.place, navigator.userAgent)}>{say('beds.route')}</a>,
          },
          { name: say('beds.contact'), value: phone && <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a> },
          {
            name: say('again.site'),
            value: location.site && <SiteName site={location.site} />,
            action: location.site && <SiteCall site={location.site} />,
          },
          {
            name: say('again.partOf'),
            value: stay.seriesId && <Link to={`/bedden/reeks/${stay.seriesId}`}>{say('again.partOfLink')}</Link>,
          },
          { name: say('beds.bring'), value: location.bring },
          { name: say('beds.houseRules'), value: location.houseRules },
          { name: say('beds.requestedBy'), value: stay.requestedBy?.name },
          { name: say('beds.overruled'), value: stay.overruled.length > 0 && <Overruled stay={stay} /> },
          {
            name: say('beds.nextStep'),
            value: stay.nextStep && [say(`beds.next.${stay.nextStep}`), stay.nextStepNote].filter(Boolean).join('\n'),
          },
        ].filter(({ value }) => value)}
      />
      {isChanging && <ClientSheet stay={stay} onClose={() => setChanging(false)} />}
    </Panel>
  )
}

const Who = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const { name, reference } = stay.client
  return (
    <>
      {words.person(stay.client)}
      {name && reference && `\n${say('beds.fileOf', reference)}`}
      {stay.limits === 'not-checked' && (
        <>
          {'\n'}
          <Tag tone="waiting">{say('beds.notCheckedTag')}</Tag>
        </>
      )}
    </>
  )
}

/** Which rules were put aside, and by whom; why stands in the history. */
const Overruled = ({ stay }: { stay: Stay }) => {
  const say = useText()
  return stay.overruled
    .map(({ rule, by }) => say('beds.overruledBy', { rule: say(`beds.rule.${rule}`), name: by.name }))
    .join('\n')
}
