import { Navigate, Outlet, useLocation } from 'react-router'
import type { Role } from '../../../services/contracts/api/people.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { ButtonLink } from '../shared/ui/ButtonLink.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'

/** Lets in who is signed in and has one of the roles; sends visitors to sign in, and back afterwards. */
export const Guard = ({ roles }: { roles: Role[] | 'anyone' }) => {
  const me = useMe()
  const { pathname, search } = useLocation()
  if (me === undefined) return <Waiting />
  if (me === null) return <Navigate to={`/inloggen?naar=${encodeURIComponent(pathname + search)}`} replace />
  return roles === 'anyone' || hasRole(me, ...roles) ? <Outlet /> : <NotForYou />
}

const NotForYou = () => {
  const say = useText()
  return (
    <Page title={say('app.notForYouTitle')} intro={say('app.notForYouText')}>
      <p>
        <ButtonLink to="/">{say('app.toStart')}</ButtonLink>
      </p>
    </Page>
  )
}
