import { MapTabs } from '../map/MapTabs.tsx'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { KeptPages } from './list/KeptPages.tsx'
import { MyPoint } from './list/MyPoint.tsx'
import { OpenReports } from './list/OpenReports.tsx'
import { ToReview } from './list/ToReview.tsx'

/** What I keep, what waits for my review, and what is wrong. */
export const KeepPage = () => {
  const say = useText()
  const me = useMe()
  const isReviewer = hasRole(me, 'coordinator', 'administrator')
  return (
    <Page title={say('pointKeeping.title')} intro={say('pointKeeping.intro')} above={<MapTabs />} actions={<Actions />}>
      {isReviewer && (
        <Panel title={say('pointKeeping.reviewTitle')}>
          <KeptPages
            list="review"
            empty={<p>{say('pointKeeping.reviewNone')}</p>}
            row={point => <ToReview key={point.id} point={point} />}
          />
        </Panel>
      )}
      <Panel title={say('pointKeeping.reportsTitle')}>
        <OpenReports />
      </Panel>
      <Panel title={say('pointKeeping.mineTitle')}>
        <p>{say('pointKeeping.mineText')}</p>
        <KeptPages list="mine" empty={<NoneYet />} row={point => <MyPoint key={point.id} point={point} />} />
      </Panel>
    </Page>
  )
}

const Actions = () => {
  const say = useText()
  const me = useMe()
  return (
    <>
      <ButtonLink to="/steunpunten/nieuw" icon="plus">
        {say('pointKeeping.add')}
      </ButtonLink>
      {hasRole(me, 'administrator') && (
        <ButtonLink to="/steunpunten/uitwisselen" look="secondary">
          {say('pointKeeping.exchange')}
        </ButtonLink>
      )}
    </>
  )
}

const NoneYet = () => {
  const say = useText()
  return (
    <Empty icon="pin" title={say('pointKeeping.mineNone')}>
      <p>{say('pointKeeping.mineNoneText')}</p>
    </Empty>
  )
}
