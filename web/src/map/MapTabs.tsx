import { NavLink } from 'react-router'
import '../helper/HelperTabs.css'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The pages about what there is in the neighbourhood, for this person. */
export const MapTabs = () => {
  const say = useText()
  const me = useMe()
  return (
    <span className="helper-tabs">
      <NavLink to="/kaart" end>
        {say('map.tabMap')}
      </NavLink>
      <NavLink to="/activiteiten">{say('map.tabActivities')}</NavLink>
      <NavLink to="/dekking">{say('map.tabCoverage')}</NavLink>
      {hasRole(me, 'location-staff', 'coordinator', 'administrator') && (
        <NavLink to="/steunpunten">{say('map.tabKeep')}</NavLink>
      )}
    </span>
  )
}
