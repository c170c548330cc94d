import { useState } from 'react'
import { useLocation } from 'react-router'
import { useMe } from '../shared/api/me.ts'
import { EmergencyLine } from '../shared/danger/EmergencyLine.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { applyScheme, readScheme, type Scheme } from '../shared/theme/scheme.ts'
import './Footer.css'

const schemes: Record<Scheme, TextId> = { auto: 'app.schemeAuto', light: 'app.schemeLight', dark: 'app.schemeDark' }

/** The bottom of every screen: whom to call in need, and how the screens look. */
export const Footer = () => {
  const say = useText()
  const me = useMe()
  const isStreet = useLocation().pathname === '/' && !me
  return (
    <footer className="footer">
      <div className="footer-row">
        {!isStreet && <EmergencyLine />}
        <div className="footer-last">
          <p>{say('app.footerWords')}</p>
          <SchemeChoice />
        </div>
      </div>
    </footer>
  )
}

const SchemeChoice = () => {
  const say = useText()
  const [scheme, setScheme] = useState(readScheme)
  const choose = (next: Scheme) => {
    applyScheme(next)
    setScheme(next)
  }
  return (
    <label className="footer-scheme">
      {say('app.scheme')}{' '}
      <select value={scheme} onChange={event => choose(event.target.value as Scheme)}>
        {(Object.keys(schemes) as Scheme[]).map(option => (
          <option key={option} value={option}>
            {say(schemes[option])}
          </option>
        ))}
      </select>
    </label>
  )
}
