import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { Activity } from '../../../services/contracts/api/activities.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { activityQuery } from '../shared/api/activities.ts'
import { supportPointWordsQuery } from '../shared/api/supportPoints.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { routeLink } from '../shared/places/routeLink.ts'
import { Facts } from '../shared/requests/Facts.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './ActivityPage.css'
import { Dates } from './about/Dates.tsx'
import { KeepPanel } from './about/KeepPanel.tsx'
import { Share } from './about/Share.tsx'
import { useActivityWords } from './useActivityWords.ts'
import { Where } from './Where.tsx'

/** One activity: what, where, when, and coming to it. */
export const ActivityPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const { data: activity, error } = useQuery(activityQuery(id))
  const back = { to: '/activiteiten', label: say('activities.backToList') }
  if (!activity)
    return (
      <Page title={say('activities.title')} back={back} above={<MapTabs />}>
        {error ? <Outcome reason={error} /> : <Waiting />}
      </Page>
    )
  return (
    <Page title={activity.title} back={back} above={<MapTabs />} actions={<Share title={activity.title} />}>
      {activity.status === 'cancelled' && <Notice tone="warning" title={say('activities.cancelledTitle')} />}
      {activity.supportPoint?.closed && (
        <Notice tone="warning">
          <p>{say('activities.pointClosed')}</p>
        </Notice>
      )}
      <Panel>
        {activity.about && <p className="activity-about">{activity.about}</p>}
        <What activity={activity} />
      </Panel>
      <Dates activity={activity} />
      {activity.mayKeep && activity.status === 'planned' && <KeepPanel activity={activity} />}
    </Page>
  )
}

const What = ({ activity }: { activity: Activity }) => {
  const say = useText()
  const local = useLocalText()
  const words = useActivityWords()
  const known = useQuery(supportPointWordsQuery).data?.groups
  const groups = activity.groups.map(id => local(known?.find(group => group.id === id)?.name) || id)
  const route = (
    <a href={routeLink(activity.place, navigator.userAgent)} target="_blank" rel="noreferrer">
      {say('activities.route')}
    </a>
  )
  return (
    <Facts
      facts={[
        { name: say('activities.what'), value: say(`activities.kind.${activity.kind}`) },
        { name: say('activities.repeatsFact'), value: words.repeats(activity) ?? say('activities.once') },
        { name: say('activities.where'), value: <Where activity={activity} />, action: route },
        { name: say('activities.by'), value: activity.organisation ?? '' },
        { name: say('activities.for'), value: groups.join(', ') },
      ]}
    />
  )
}
