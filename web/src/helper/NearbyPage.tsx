import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../shared/api/config.ts'
import { helperProfileQuery } from '../shared/api/helperProfile.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { AskedOfMe } from './AskedOfMe.tsx'
import { HelperTabs } from './HelperTabs.tsx'
import { NearbyRequests } from './NearbyRequests.tsx'

/** Who near me could use a hand: what I am asked, and everything that is open around me. */
export const NearbyPage = () => {
  const say = useText()
  const profile = useQuery(helperProfileQuery)
  const config = useConfig()
  const centre = profile.data?.place ?? config?.municipality.centre
  return (
    <Page width="wide" title={say('helper.nearbyTitle')} above={<HelperTabs />}>
      <AskedOfMe />
      {profile.data === null && (
        <Empty icon="hand" title={say('helper.noProfile')}>
          <p>{say('helper.noProfileText')}</p>
          <ButtonLink to="/helpen/beschikbaarheid">{say('helper.makeProfile')}</ButtonLink>
        </Empty>
      )}
      {centre && profile.data !== undefined ? (
        <NearbyRequests centre={centre} radius={profile.data?.radius} />
      ) : (
        <Waiting />
      )}
    </Page>
  )
}
