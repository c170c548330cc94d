import { useText } from '../shared/i18n/Language.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Downloads } from './Downloads.tsx'
import { ImportPanel } from './ImportPanel.tsx'

/** Support points come and go as files. */
export const ExchangePage = () => {
  const say = useText()
  return (
    <Page
      title={say('pointExchange.title')}
      intro={say('pointExchange.intro')}
      back={{ to: '/steunpunten', label: say('pointExchange.backTo') }}
    >
      <ImportPanel />
      <Downloads />
    </Page>
  )
}
