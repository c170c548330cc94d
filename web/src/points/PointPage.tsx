import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { SupportPointDetail } from '../../../services/contracts/api/support-points.ts'
import { MapTabs } from '../map/MapTabs.tsx'
import { Problem } from '../shared/api/client.ts'
import { supportPointQuery } from '../shared/api/supportPoints.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { OpenNow } from '../shared/places/OpenNow.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { ActivitiesHere } from './about/ActivitiesHere.tsx'
import { ContactPanel } from './about/ContactPanel.tsx'
import { HoursPanel } from './about/HoursPanel.tsx'
import { OffersPanel } from './about/OffersPanel.tsx'
import { Pictures } from './about/Pictures.tsx'
import './about/PointPage.css'
import { SharePoint } from './about/SharePoint.tsx'
import { TrustPanel } from './about/TrustPanel.tsx'
import { WherePanel } from './about/WherePanel.tsx'
import { mapState } from './mapState.ts'

/** Everything about one support point, for everybody. */
export const PointPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const { data, error } = useQuery({ ...supportPointQuery(id), retry: keepsTrying })
  if (error instanceof Problem && (error.status === 404 || error.status === 400)) return <Gone />
  return (
    <Page
      width="wide"
      title={data?.name ?? say('points.title')}
      intro={data && <OpenNow opening={data.opening} />}
      back={{ to: `/kaart${mapState.get().search}`, label: say('points.back') }}
      part={data ? id : ''}
      actions={data && <SharePoint name={data.name} />}
    >
      <Outcome reason={error} />
      {data ? <About point={data} /> : !error && <Waiting />}
    </Page>
  )
}

const keepsTrying = (count: number, error: Error) =>
  count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500)

const About = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  return (
    <>
      {point.status !== 'published' && (
        <Notice tone="warning">
          <p>{say('points.notPublished')}</p>
        </Notice>
      )}
      <div className="about">
        <div className="about-part">
          {point.about && <p className="about-words">{point.about}</p>}
          <OffersPanel point={point} />
          <Pictures pictures={point.pictures} films={point.films} />
        </div>
        <div className="about-part">
          <WherePanel point={point} />
          <ContactPanel contact={point.contact} />
          <HoursPanel point={point} />
        </div>
        <div className="about-part">
          <ActivitiesHere id={point.id} />
          <TrustPanel point={point} />
        </div>
      </div>
    </>
  )
}

const Gone = () => {
  const say = useText()
  return (
    <Page title={say('points.goneTitle')} intro={say('points.goneText')} above={<MapTabs />}>
      <p>
        <ButtonLink to="/kaart">{say('points.toMap')}</ButtonLink>
      </p>
    </Page>
  )
}
