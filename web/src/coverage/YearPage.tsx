import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** Coverage. */
export const YearPage = () => {
  const say = useText()
  return <Page title={say('coverage.title')}>{null}</Page>
}
