import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { backupCallQuery } from '../shared/api/backupCalls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useLive } from '../shared/live/LiveProvider.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { AddForm } from './AddForm.tsx'
import { EmergencyCall } from './EmergencyCall.tsx'
import { HowItGoes } from './HowItGoes.tsx'
import { isOver } from './isOver.ts'
import { Meanwhile } from './Meanwhile.tsx'
import { NumberList } from './NumberList.tsx'

/** The third screen: how it goes, live and in plain words, and what to do meanwhile. */
export const FollowPage = () => {
  const { id = '' } = useParams()
  // News comes by itself; asking now and then keeps it true also where the line is poor.
  const call = useQuery({ ...backupCallQuery(id), refetchInterval: 15_000 })
  if (call.data) return <Following call={call.data} />
  if (call.error) throw call.error
  return <Waiting />
}

const Following = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const over = isOver(call)
  return (
    <Page title={say('report.followTitle')} back={{ to: '/meldingen', label: say('report.backToMine') }}>
      {!over && <EmergencyCall isDanger={call.dangerNow === true} isReported />}
      <LineLost />
      <HowItGoes call={call} />
      {!over && !call.placed && <WhereMissing id={call.id} />}
      {!over && <Meanwhile call={call} />}
      {!over && <AddForm call={call} />}
      <Panel title={say('report.said')}>
        <Facts
          facts={[
            { name: say('report.what'), value: call.what },
            { name: say('report.address'), value: call.address ?? (call.place ? say('report.placeKnown') : undefined) },
            { name: say('report.who'), value: call.who },
            { name: say('report.yourPhone'), value: call.phone },
          ]}
        />
      </Panel>
      <Panel title={say('report.numbers')} tone="quiet">
        <NumberList numbers={call.numbers} />
      </Panel>
    </Page>
  )
}

const LineLost = () => {
  const say = useText()
  const { state } = useLive()
  if (state !== 'lost') return null
  return (
    <Notice tone="warning" role="alert" title={say('report.lineLostTitle')}>
      <p>{say('report.lineLostText')}</p>
    </Notice>
  )
}

const WhereMissing = ({ id }: { id: string }) => {
  const say = useText()
  return (
    <Notice tone="warning" title={say('report.whereMissingTitle')}>
      <p>{say('report.whereMissingText')}</p>
      <p>
        <ButtonLink to={`/melden/${id}/waar`} icon="pin">
          {say('report.sayWhere')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
