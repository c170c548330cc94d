import { useQuery } from '@tanstack/react-query'
import { drillsQuery } from '../shared/api/drills.ts'
import { type Me, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { useStore } from '../shared/store.ts'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Time } from '../shared/ui/Time.tsx'
import { CallList } from './CallList.tsx'
import { DutyStrip } from './duty/DutyStrip.tsx'
import { duty } from './duty/duty.ts'
import { HearCheck } from './duty/HearCheck.tsx'
import { StartShift } from './duty/StartShift.tsx'

/** The night team's first question: is there something now? */
export const NightPage = () => {
  const me = useMe()
  return me ? <NightFor me={me} /> : null
}

const NightFor = ({ me }: { me: Me }) => {
  const say = useText()
  const { on } = useStore(duty)
  return (
    <Page title={say(on ? 'night.title' : 'night.titleOff')}>
      {on ? <HearCheck /> : <StartShift me={me} />}
      <CallList empty={<Quiet />} />
      {on && <DutyStrip />}
    </Page>
  )
}

/** An empty list must not be taken for a broken one: it says that the line is alive, and when it was last tried. */
const Quiet = () => {
  const say = useText()
  const { state } = useLive()
  const last = useQuery(drillsQuery).data?.find(drill => drill.status === 'arrived')
  return (
    <Empty icon="moon" title={say('night.quiet')}>
      {state !== 'connecting' && <p>{say(state === 'live' ? 'night.quietAlive' : 'night.quietUnknown')}</p>}
      {last && (
        <p>
          {say('night.lastDrill')} <Time at={last.startedAt} />
        </p>
      )}
    </Empty>
  )
}
