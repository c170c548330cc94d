import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** Exchange support points. */
export const ExchangePage = () => {
  const say = useText()
  return <Page title={say('pointExchange.title')}>{null}</Page>
}
