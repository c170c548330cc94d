import { type Me, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useStore } from '../shared/store.ts'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { CallList } from './CallList.tsx'
import './call/CallPage.css'
import { DutyStrip } from './duty/DutyStrip.tsx'
import { duty } from './duty/duty.ts'
import { HearCheck } from './duty/HearCheck.tsx'
import { StartShift } from './duty/StartShift.tsx'
import { DevicesPanel } from './overview/DevicesPanel.tsx'
import { DrillPanel } from './overview/DrillPanel.tsx'
import { OnDutyPanel } from './overview/OnDutyPanel.tsx'
import { useOpenCalls } from './useCalls.ts'

/** The shift lead's night at a glance: who has what, when it goes on, who is on duty and whether they can be reached. */
export const OverviewPage = () => {
  const me = useMe()
  return me ? <Overview me={me} /> : null
}

const Overview = ({ me }: { me: Me }) => {
  const say = useText()
  const { calls } = useOpenCalls()
  const waiting = calls.filter(call => call.status === 'alerted').length
  return (
    <Page
      width="wide"
      title={say('night.overview')}
      intro={say('night.overviewCounts', { waiting, busy: calls.length - waiting })}
      actions={
        <ButtonLink to="/rooster" look="secondary" icon="calendar">
          {say('night.toRota')}
        </ButtonLink>
      }
    >
      <div className="call-page">
        <div className="call-page-column">
          <CallList
            empty={
              <Empty icon="moon" title={say('night.quiet')}>
                <p>{say('night.overviewQuiet')}</p>
              </Empty>
            }
          />
        </div>
        <div className="call-page-column">
          <OnDutyPanel />
          <DevicesPanel />
          <DrillPanel />
          <OwnDevice me={me} />
        </div>
      </div>
    </Page>
  )
}

/** Who leads can be called out, too. */
const OwnDevice = ({ me }: { me: Me }) => {
  const say = useText()
  const { on } = useStore(duty)
  return (
    <>
      {on && <HearCheck />}
      <Panel title={say('night.ownDevice')}>{on ? <DutyStrip /> : <StartShift me={me} />}</Panel>
    </>
  )
}
