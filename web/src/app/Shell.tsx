import { useEffect } from 'react'
import { Outlet, ScrollRestoration, useNavigation } from 'react-router'
import { useConfig } from '../shared/api/config.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { DemoStrip } from './DemoStrip.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { Nav } from './Nav.tsx'
import './Shell.css'

/** What stands around every screen. */
export const Shell = () => {
  const say = useText()
  const busy = useNavigation().state !== 'idle'
  const config = useConfig()
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
      <ScrollRestoration />
    </>
  )
}
