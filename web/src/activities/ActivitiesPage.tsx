import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** Activities in the neighbourhood. */
export const ActivitiesPage = () => {
  const say = useText()
  return <Page title={say('activities.title')}>{null}</Page>
}
