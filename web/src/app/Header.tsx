import { Link } from 'react-router'
import { useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Logo } from '../shared/ui/Logo.tsx'
import { ConnectionState } from './ConnectionState.tsx'
import './Header.css'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import { Nav } from './Nav.tsx'

/** The top of every screen: whose site this is, where to go, in which language, and whether news arrives. */
export const Header = () => (
  <header className="header">
    <div className="header-row">
      <Link to="/" className="header-brand" aria-label="Omzien">
        <Logo />
      </Link>
      <Nav place="top" />
      <div className="header-side">
        <ConnectionState />
        <LanguageSwitch />
        <AccountLink />
      </div>
    </div>
  </header>
)

const AccountLink = () => {
  const me = useMe()
  const say = useText()
  if (me === undefined) return null
  return (
    <Link to={me ? '/account' : '/inloggen'} className="header-account">
      <Icon name="person" size="sm" />
      <span className="header-account-name">{me ? me.name.split(' ')[0] : say('app.signIn')}</span>
    </Link>
  )
}
