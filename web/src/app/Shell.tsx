import { lazy, Suspense, useEffect } from 'react'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useConfig } from '../shared/api/config.ts'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { DemoStrip } from './DemoStrip.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Nav } from './Nav.tsx'
import './Shell.css'

/** Only who may be called out at night fetches what hears the alerts. */
const Watch = lazy(async () => ({ default: (await import('../night/Watch.tsx')).Watch }))

/** What stands around every screen. */
export const Shell = () => {
  const say = useText()
  const busy = useNavigation().state !== 'idle'
  const config = useConfig()
  const isCalledOut = hasRole(useMe(), 'night-team', 'shift-lead', 'manager')
  useEffect(() => {
    document.documentElement.toggleAttribute('data-demo', config?.demo ?? false)
  }, [config])
  return (
    <>
      <a className="skip-link" href="#inhoud">
        {say('app.skip')}
      </a>
      {config?.demo && <DemoStrip />}
      <Header />
      <main id="inhoud" tabIndex={-1} aria-busy={busy}>
        <Outlet />
      </main>
      <Footer />
      <Nav place="bottom" />
      {isCalledOut && (
        <Suspense>
          <Watch />
        </Suspense>
      )}
      <ScrollRestoration />
    </>
  )
}
