import { NavLink } from 'react-router'
import '../helper/HelperTabs.css'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The pages of beds; stays and the waiting list are for who places people. */
export const BedTabs = () => {
  const say = useText()
  const me = useMe()
  return (
    <span className="helper-tabs">
      <NavLink to="/bedden" end>
        {say('beds.tabFind')}
      </NavLink>
      {hasRole(me, 'neighbourhood-team', 'night-team') && (
        <NavLink to="/bedden/verblijven">{say('beds.tabStays')}</NavLink>
      )}
      {hasRole(me, 'neighbourhood-team', 'manager') && (
        <NavLink to="/bedden/wachtlijst">{say('beds.tabWaiting')}</NavLink>
      )}
    </span>
  )
}
