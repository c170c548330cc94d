import { useQuery } from '@tanstack/react-query'
import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useConfig } from '../shared/api/config.ts'
import { myStaysQuery } from '../shared/api/myStays.ts'
import { serverDate } from '../shared/api/serverClock.ts'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { chooseStay } from './chooseStay.ts'
import './MyStay.css'
import { PlanPanel } from './PlanPanel.tsx'
import { AfterPanel, BringPanel, PeoplePanel, WhenPanel } from './StayPanels.tsx'
import { useStayWords } from './useStayWords.ts'
import { WherePanel } from './WherePanel.tsx'

const titles = {
  reserved: 'myStay.title',
  'in-house': 'myStay.titleNow',
  ended: 'myStay.titleOver',
  cancelled: 'myStay.titleOff',
} as const

/** My stay: when and where, what to bring, my own plan, who is there for me, and what comes after. */
export const MyStayPage = () => {
  const say = useText()
  const { days } = useStayWords()
  const mine = useQuery(myStaysQuery)
  const { stay, later } = chooseStay(mine.data ?? [], serverDate())
  const title = stay && say(titles[stay.status as keyof typeof titles], days(stay.period))
  return (
    <Page
      width="wide"
      title={title ?? say('myStay.noneTitle')}
      intro={stay && say('myStay.intro', { location: stay.location.name })}
    >
      {mine.isPending && <Waiting />}
      <Outcome reason={mine.error} />
      {mine.isSuccess && !stay && <NoStay />}
      {stay && <StayNotice stay={stay} />}
      {stay && stay.status !== 'cancelled' && <StayParts key={stay.id} stay={stay} />}
      {later.length > 0 && <LaterStays stays={later} />}
    </Page>
  )
}

const NoStay = () => {
  const say = useText()
  const backup = useConfig()?.numbers.backup
  return (
    <Empty icon="home" title={say('myStay.none')}>
      <p>{say('myStay.noneText')}</p>
      {backup && (
        <p>
          {say('myStay.noneBackup')} <CallLink number={backup} />
        </p>
      )}
    </Empty>
  )
}

const StayNotice = ({ stay }: { stay: Stay }) => {
  const say = useText()
  if (stay.status === 'cancelled') return <Notice title={say('myStay.offTitle')}>{say('myStay.offText')}</Notice>
  if (stay.overdue) return <Notice title={say('myStay.overdueTitle')}>{say('myStay.overdueText')}</Notice>
  return null
}

/** On a phone in the order of what is asked first; on a wide screen what is fixed on the left, what is mine on the right. */
const StayParts = ({ stay }: { stay: Stay }) => (
  <div className="stay-columns">
    <div className="stay-column">
      <WhenPanel stay={stay} />
      <WherePanel stay={stay} />
      {stay.status !== 'ended' && <BringPanel stay={stay} />}
    </div>
    <div className="stay-column">
      <PlanPanel stay={stay} />
      <PeoplePanel stay={stay} />
      <AfterPanel stay={stay} />
    </div>
  </div>
)

const LaterStays = ({ stays }: { stays: Stay[] }) => {
  const say = useText()
  const { days } = useStayWords()
  return (
    <Panel title={say('myStay.laterTitle')} tone="quiet">
      <ul className="stay-later">
        {stays.map(stay => (
          <li key={stay.id}>{say('myStay.later', { ...days(stay.period), location: stay.location.name })}</li>
        ))}
      </ul>
    </Panel>
  )
}
