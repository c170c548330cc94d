import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { BackupCall, CallBed } from '../../../services/contracts/api/backup-calls.ts'
import { backupCallQuery } from '../shared/api/backupCalls.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Facts } from '../shared/requests/Facts.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Tag } from '../shared/ui/Tag.tsx'
import { useNow } from '../shared/ui/Time.tsx'
import { waitWords } from '../shared/ui/timeWords.ts'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { BedPanel } from './bed/BedPanel.tsx'
import { AddPanel } from './call/AddPanel.tsx'
import { BackgroundPanel } from './call/BackgroundPanel.tsx'
import { CallActions, MoreActions } from './call/CallActions.tsx'
import './call/CallPage.css'
import { HistoryPanel } from './call/HistoryPanel.tsx'
import { NearPanel } from './call/NearPanel.tsx'
import { RelatedPanel } from './call/RelatedPanel.tsx'
import { VisitPanel } from './call/VisitPanel.tsx'
import { WherePanel } from './call/WherePanel.tsx'
import { DangerTag } from './DangerTag.tsx'
import { NextStep } from './NextStep.tsx'
import { useBedWords } from './useBedWords.ts'
import { useStatusWords } from './useStatusWords.ts'
import { useWhere } from './useWhere.ts'

/** One call, as who goes there needs it. */
export const CallPage = () => {
  const { id = '' } = useParams()
  const call = useQuery(backupCallQuery(id))
  if (call.error && !call.data) throw call.error
  return call.data ? <CallView call={call.data} /> : <Waiting />
}

const isOver = (call: BackupCall) => call.status === 'closed' || call.status === 'handed-over'

const CallView = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const { where } = useWhere(call)
  // Where it is counts until the team is there; from then on, where somebody can go.
  const isThere = call.status === 'on-the-scene' || call.bed !== undefined
  const mayGo = hasRole(useMe(), 'night-team', 'shift-lead')
  return (
    <Page
      width="wide"
      title={where}
      above={<CallTags call={call} />}
      intro={<CallIntro call={call} />}
      back={{ to: mayGo ? '/achtervang' : '/achtervang/overzicht', label: say('night.backToCalls') }}
    >
      <div className="call-page">
        <div className="call-page-column">
          <p className="call-what">{call.what ?? say('night.detailsComing')}</p>
          {call.who && <p className="call-who">{say('night.about', { who: call.who })}</p>}
          {call.phone && <CallReporter phone={call.phone} />}
          {mayGo && isThere && <BedPanel call={call} />}
          {!mayGo && call.bed && <BedOfCall bed={call.bed} />}
          {call.visit && <VisitPanel call={call} visit={call.visit} />}
          <WherePanel call={call} />
          {mayGo && !isThere && <BedPanel call={call} />}
          <RelatedPanel call={call} />
        </div>
        <div className="call-page-column">
          {mayGo && <BackgroundPanel call={call} />}
          {mayGo && <NearPanel call={call} />}
          {mayGo && !isOver(call) && <AddPanel call={call} />}
          <HistoryPanel call={call} />
          {mayGo && <MoreActions call={call} />}
        </div>
      </div>
      {mayGo && <CallActions call={call} />}
    </Page>
  )
}

/** Who is on the way can ask what is going on, with one press of a thumb. */
const CallReporter = ({ phone }: { phone: string }) => {
  const say = useText()
  return (
    <p>
      <a className="button call-reporter" data-look="secondary" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
        <Icon name="call" />
        <span>{say('night.callReporter', { phone })}</span>
      </a>
    </p>
  )
}

/** For who reads along and takes no beds: which one it is. */
const BedOfCall = ({ bed }: { bed: CallBed }) => {
  const say = useText()
  const words = useBedWords()
  return <Facts facts={[{ name: say('night.bed'), value: words(bed) }]} />
}

const CallTags = ({ call }: { call: BackupCall }) => {
  const status = useStatusWords(call)
  return (
    <span className="call-row-tags">
      <DangerTag dangerNow={call.dangerNow} isOver={isOver(call)} />{' '}
      <Tag tone={call.status === 'alerted' ? 'waiting' : 'positive'}>{status}</Tag>
    </span>
  )
}

const CallIntro = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const now = useNow(10_000)
  const reporter = call.reporter && say('night.reportedBy', { name: call.reporter.name })
  return (
    <>
      {say('night.since', { time: waitWords(call.alertedAt, now, say) })}
      {reporter && ` · ${reporter}`} <NextStep call={call} />
    </>
  )
}
