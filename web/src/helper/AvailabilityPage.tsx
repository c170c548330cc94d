import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../shared/api/config.ts'
import { helperProfileQuery } from '../shared/api/helperProfile.ts'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { AvailabilityForm } from './AvailabilityForm.tsx'
import { HelperTabs } from './HelperTabs.tsx'
import { formOf } from './profileForm.ts'

/** What I can do for neighbours, where and when. */
export const AvailabilityPage = () => {
  const say = useText()
  const profile = useQuery(helperProfileQuery)
  const me = useMe()
  const config = useConfig()
  const ready = profile.data !== undefined && me && config
  if (profile.error) throw profile.error
  if (!ready) {
    return (
      <Page title={say('helper.availabilityTitle')} above={<HelperTabs />}>
        <Waiting />
      </Page>
    )
  }
  return <AvailabilityForm start={formOf(profile.data, me.place ?? undefined)} isNew={!profile.data} />
}
