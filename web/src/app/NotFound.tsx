import { useText } from '../shared/i18n/Language.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Page } from '../shared/ui/Page.tsx'

/** There is nothing at this address. */
export const NotFound = () => {
  const say = useText()
  return (
    <Page title={say('app.notFoundTitle')} intro={say('app.notFoundText')}>
      <p>
        <ButtonLink to="/">{say('app.toStart')}</ButtonLink>
      </p>
    </Page>
  )
}
