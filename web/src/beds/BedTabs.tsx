import { NavLink } from 'react-router'
import '../helper/HelperTabs.css'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The pages of beds for this person; nothing where there is only one. */
export const BedTabs = () => {
  const say = useText()
  const me = useMe()
  const isPlacing = hasRole(me, 'neighbourhood-team', 'night-team', 'shift-lead')
  const seesWaiting = hasRole(me, 'neighbourhood-team', 'location-staff', 'manager')
  if (!isPlacing && !seesWaiting) return null
  return (
    <span className="helper-tabs">
      <NavLink to="/bedden" end>
        {say('beds.tabFind')}
      </NavLink>
      {isPlacing && <NavLink to="/bedden/verblijven">{say('beds.tabStays')}</NavLink>}
      {seesWaiting && <NavLink to="/bedden/wachtlijst">{say('beds.tabWaiting')}</NavLink>}
    </span>
  )
}
