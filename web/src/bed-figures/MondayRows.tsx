import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { Bottlenecks } from '../../../services/contracts/api/respite-figures.ts'
import { noonOf } from '../shared/dutchTime.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { useGroupName } from './GroupTable.tsx'

type Row<List extends Exclude<keyof Bottlenecks, 'asOf'>> = Bottlenecks[List][number]

const useDay = () => {
  const { formatDate } = useIntl()
  return (date: string) =>
    formatDate(noonOf(date), { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
}

/** What it is, how bad, and the rest smaller under it. */
const Line = ({ what, amount, children }: { what: ReactNode; amount: string; children?: ReactNode }) => (
  <li className="monday-row">
    <span>{what}</span>
    <b>{amount}</b>
    {children && <span className="figures-small">{children}</span>}
  </li>
)

/** Somebody who waits, without who it is. */
export const WaitingRow = ({ waiting }: { waiting: Row<'longestWaiting'> }) => {
  const say = useText()
  const group = useGroupName()
  const groups = waiting.groups.map(group).join(', ') || group('')
  return (
    <Line
      what={
        <>
          {say(`shared.stayKind.${waiting.kind}`)} · {groups}{' '}
          {waiting.urgency === 'crisis' && <Tag tone="negative">{say('bedFigures.urgency.crisis')}</Tag>}
        </>
      }
      amount={say('bedFigures.days', { days: waiting.days })}
    >
      {say('bedFigures.since')} <Time at={waiting.since} look="moment" />
      {waiting.urgency !== 'crisis' && ` · ${say(`bedFigures.urgency.${waiting.urgency}`)}`}
    </Line>
  )
}

/** Somebody who should have left. */
export const OverstayRow = ({ stay }: { stay: Row<'overstays'> }) => {
  const say = useText()
  const day = useDay()
  return (
    <Line
      what={`${stay.location} · ${say(`shared.stayKind.${stay.kind}`)}`}
      amount={say('bedFigures.days', { days: stay.days })}
    >
      {say('bedFigures.leftBy', { day: day(stay.leftBy) })}
    </Line>
  )
}

/** A bed that cannot be used, and why. */
export const BlockedRow = ({ block }: { block: Row<'blockedLongest'> }) => {
  const say = useText()
  const day = useDay()
  return (
    <Line what={`${block.location} · ${block.bed}`} amount={say('bedFigures.days', { days: block.days })}>
      {say('bedFigures.blockedFrom', { from: day(block.since), to: day(block.until), reason: block.reason })}
    </Line>
  )
}

/** A group for which there is no bed to be had. */
export const NoPlaceRow = ({ lack }: { lack: Row<'groupsWithoutPlace'> }) => {
  const say = useText()
  const group = useGroupName()
  return (
    <Line
      what={`${group(lack.group)} · ${say(`shared.stayKind.${lack.kind}`)}`}
      amount={say('bedFigures.noPlace', { waiting: lack.waiting, refused: lack.refused })}
    />
  )
}
