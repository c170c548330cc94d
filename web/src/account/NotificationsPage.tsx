import { useQuery } from '@tanstack/react-query'
import { notificationsQuery } from '../shared/api/notifications.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { NotificationsForm } from './NotificationsForm.tsx'
import { PushDevices } from './PushDevices.tsx'

/** How I want to be told: which ways in which order, when not, and on which devices. */
export const NotificationsPage = () => {
  const say = useText()
  const preferences = useQuery(notificationsQuery)
  return (
    <Page
      title={say('account.tellTitle')}
      intro={say('account.tellIntro')}
      back={{ to: '/account', label: say('account.backToAccount') }}
    >
      {preferences.isPending && <Waiting />}
      <Outcome reason={preferences.error} />
      {preferences.data && <NotificationsForm preferences={preferences.data} />}
      <PushDevices />
    </Page>
  )
}
