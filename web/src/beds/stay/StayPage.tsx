import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { KeptPanel } from '../../beds-again/satellite/KeptPanel.tsx'
import { stayQuery } from '../../shared/api/stays.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import '../../coordinator/CasePage.css'
import { useStayWords } from '../words.ts'
import { HeldPanel } from './HeldPanel.tsx'
import { LapsedPanel } from './LapsedPanel.tsx'
import { PlanPanel } from './PlanPanel.tsx'
import { StayActions } from './StayActions.tsx'
import { StayFacts } from './StayFacts.tsx'
import { StayHistory } from './StayHistory.tsx'
import { StayTag } from './StayTag.tsx'
import { useHoldTime } from './useHoldTime.ts'
import './StayPage.css'

/** One stay, from the hold to what comes after. */
export const StayPage = () => {
  const { id = '' } = useParams()
  const stay = useQuery(stayQuery(id))
  if (stay.error && !stay.data) throw stay.error
  return stay.data ? <StayView stay={stay.data} /> : <Waiting />
}

const StayView = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const words = useStayWords()
  const { isLapsed } = useHoldTime(stay)
  return (
    <Page
      width="wide"
      title={say('beds.stayTitle', { location: stay.location.name })}
      above={
        <>
          <StayTag stay={stay} /> {say(`shared.stayKind.${stay.kind}`)}
        </>
      }
      intro={words.period(stay.period)}
      back={{ to: '/bedden/verblijven', label: say('beds.backToStays') }}
    >
      {stay.overdue && (
        <Notice tone="warning">
          <p>{say('beds.overdue', { day: words.day(stay.period.to) })}</p>
        </Notice>
      )}
      <div className="case">
        <div className="case-column">
          {isLapsed && <LapsedPanel stay={stay} />}
          {stay.status === 'held' && !isLapsed && <HeldPanel stay={stay} />}
          <KeptPanel stay={stay} />
          <StayFacts stay={stay} />
          <StayActions stay={stay} />
        </div>
        <div className="case-column">
          {(stay.plan || stay.may.includes('plan')) && <PlanPanel stay={stay} />}
          <StayHistory stayId={stay.id} />
        </div>
      </div>
    </Page>
  )
}
