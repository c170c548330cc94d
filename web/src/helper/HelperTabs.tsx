import { NavLink } from 'react-router'
import { useText } from '../shared/i18n/Language.tsx'
import './HelperTabs.css'

/** The three pages of somebody who helps. */
export const HelperTabs = () => {
  const say = useText()
  return (
    <span className="helper-tabs">
      <NavLink to="/helpen" end>
        {say('helper.tabNearby')}
      </NavLink>
      <NavLink to="/helpen/taken">{say('helper.tabTasks')}</NavLink>
      <NavLink to="/helpen/beschikbaarheid">{say('helper.tabAvailability')}</NavLink>
    </span>
  )
}
