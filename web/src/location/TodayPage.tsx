import { useQuery } from '@tanstack/react-query'
import type { LocationDay } from '../../../services/contracts/api/respite-figures.ts'
import type { RespiteLocation } from '../../../services/contracts/api/respite-locations.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { respiteDayQuery } from '../shared/api/respiteLocations.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { LocationFrame } from './LocationFrame.tsx'
import { type Part, StayLine } from './StayLine.tsx'
import './Today.css'
import { useStayWords } from './useStayWords.ts'

/** Who comes, who goes, who stays, and who should have gone. */
export const TodayPage = () => (
  <LocationFrame title={({ name }) => name}>{one => <Today location={one} />}</LocationFrame>
)

const parts: Part[] = ['overdue', 'arriving', 'leaving', 'staying']

const Today = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const words = useStayWords()
  const me = useMe()
  const day = useQuery(respiteDayQuery(location.id))
  if (!day.data) return day.error ? <Outcome reason={day.error} /> : <Waiting />
  const isStaff = hasRole(me, 'location-staff')
  const nobody = parts.every(part => day.data[part].length === 0)
  return (
    <>
      {location.status === 'closed' && (
        <Notice tone="warning">
          <p>{say('location.closedText')}</p>
        </Notice>
      )}
      <header className="today-head">
        <h2>{words.longDate(day.data.date)}</h2>
        <Counts day={day.data} />
      </header>
      {nobody && !isStaff && (
        <Notice>
          <p>{say('location.notYours')}</p>
        </Notice>
      )}
      {nobody && isStaff && (
        <Empty icon="bed" title={say('location.nobody')}>
          <p>{say('location.nobodyText')}</p>
        </Empty>
      )}
      {!nobody && (
        <div className="today-parts">
          {parts.map(part => (
            <PartOfDay key={part} part={part} day={day.data} />
          ))}
        </div>
      )}
    </>
  )
}

/** The night in figures, and how old they are. */
const Counts = ({ day }: { day: LocationDay }) => {
  const say = useText()
  return (
    <p className="today-counts">
      <b>{say('location.freeTonight', { free: day.free, beds: day.beds })}</b>{' '}
      <span className="location-small">
        {say('location.asOf')} <Time at={day.asOf} />
      </span>
    </p>
  )
}

const PartOfDay = ({ part, day }: { part: Part; day: LocationDay }) => {
  const say = useText()
  const stays = day[part]
  if (part === 'overdue' && stays.length === 0) return null
  const id = `today-${part}`
  return (
    <section className="today-part" data-part={part} aria-labelledby={id}>
      <h2 id={id}>
        {say(`location.part.${part}`)} <span className="today-count">{stays.length}</span>
      </h2>
      {stays.length === 0 ? (
        <p className="location-small">{say(`location.partNone.${part}`)}</p>
      ) : (
        <ul className="today-stays">
          {stays.map(stay => (
            <StayLine key={stay.id} stay={stay} part={part} />
          ))}
        </ul>
      )}
    </section>
  )
}
