import { useRouteError } from 'react-router'
import { Problem } from '../shared/api/client.ts'
import { useText } from '../shared/i18n/Language.tsx'
import '../shared/ui/Button.css'
import { Page } from '../shared/ui/Page.tsx'
import { NotFound } from './NotFound.tsx'

/**
 * A screen broke: say so kindly, and offer to try again. What was typed is kept in the draft.
 * A bare button, so that the start page need not load ours.
 */
export const RouteFailed = () => {
  const say = useText()
  const reason = useRouteError()
  if (reason instanceof Problem && reason.status === 404) return <NotFound />
  return (
    <main>
      <Page title={say('app.failedTitle')} intro={say('app.failedText')}>
        <p>
          <button type="button" className="button" data-look="primary" data-size="md" onClick={() => location.reload()}>
            {say('shared.tryAgain')}
          </button>
        </p>
      </Page>
    </main>
  )
}
