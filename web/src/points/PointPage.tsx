import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** Support point. */
export const PointPage = () => {
  const say = useText()
  return <Page title={say('points.title')}>{null}</Page>
}
