import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** Keep support points. */
export const KeepPage = () => {
  const say = useText()
  return <Page title={say('pointKeeping.title')}>{null}</Page>
}
