import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { staysQuery } from '../../shared/api/stayDetails.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import '../../shared/requests/RequestRow.css'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { BedTabs } from '../BedTabs.tsx'
import { useStayWords } from '../words.ts'
import { StayTag } from './StayTag.tsx'
import './MyStaysPage.css'

const isCurrent = ({ status }: Stay) => ['held', 'reserved', 'in-house'].includes(status)

/** The stays I asked for: those that are to come or running first, then the others, newest first. */
export const MyStaysPage = () => {
  const say = useText()
  const stays = useQuery(staysQuery({ mine: true }))
  const current = stays.data?.filter(isCurrent) ?? []
  const past = stays.data?.filter(stay => !isCurrent(stay)).toReversed() ?? []
  return (
    <Page width="wide" title={say('beds.staysTitle')} above={<BedTabs />}>
      <Outcome reason={stays.error} />
      {stays.isPending && <Waiting />}
      {stays.isSuccess && current.length === 0 && (
        <Empty icon="bed" title={say('beds.staysEmpty')}>
          <p>{say('beds.staysEmptyText')}</p>
          <ButtonLink to="/bedden">{say('beds.staysFind')}</ButtonLink>
        </Empty>
      )}
      <StayList title={say('beds.staysNow')} stays={current} />
      <StayList title={say('beds.staysPast')} stays={past} />
    </Page>
  )
}

const StayList = ({ title, stays }: { title: string; stays: Stay[] }) => {
  if (stays.length === 0) return null
  return (
    <section className="stay-list">
      <h2>{title}</h2>
      <ul className="request-rows">
        {stays.map(stay => (
          <StayRow key={stay.id} stay={stay} />
        ))}
      </ul>
    </section>
  )
}

const StayRow = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  return (
    <li className="request-row">
      <span className="request-row-picture">
        <Icon name="bed" />
      </span>
      <div className="request-row-words">
        <Link className="request-row-link" to={`/bedden/verblijf/${stay.id}`}>
          {say('beds.stayRow', { person: words.person(stay.client), location: stay.location.name })}
        </Link>
        <p className="request-row-facts">
          <span>{words.period(stay.period)}</span>
          <span>{say(`shared.stayKind.${stay.kind}`)}</span>
          {stay.status === 'held' && stay.heldUntil && (
            <span>{say('beds.heldUntil', { time: words.time(stay.heldUntil) })}</span>
          )}
        </p>
      </div>
      <StayTag stay={stay} />
    </li>
  )
}
