import { NavLink } from 'react-router'
import '../helper/HelperTabs.css'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The pages of figures; who sees only the backup's, needs no tabs. */
export const FigureTabs = () => {
  const say = useText()
  const me = useMe()
  if (!hasRole(me, 'manager', 'coordinator', 'neighbourhood-team', 'location-staff')) return null
  return (
    <span className="helper-tabs">
      {hasRole(me, 'manager', 'shift-lead') && <NavLink to="/cijfers/achtervang">{say('figures.tabBackup')}</NavLink>}
      <NavLink to="/bedden/cijfers">{say('figures.tabBeds')}</NavLink>
      <NavLink to="/bedden/maandag">{say('figures.tabMonday')}</NavLink>
    </span>
  )
}
