import { NavLink } from 'react-router'
import '../helper/HelperTabs.css'
import { hasRole, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The pages of the rota; planning is for who leads the shifts. */
export const RotaTabs = () => {
  const say = useText()
  const plans = usePlans()
  const isManager = hasRole(useMe(), 'manager')
  return (
    <span className="helper-tabs">
      <NavLink to="/rooster" end>
        {say('rota.tabWeek')}
      </NavLink>
      <NavLink to="/rooster/ruilen">{say('rota.tabSwaps')}</NavLink>
      {plans && <NavLink to="/rooster/plannen">{say('rota.tabPlan')}</NavLink>}
      {plans && <NavLink to="/rooster/patronen">{say('rota.tabPatterns')}</NavLink>}
      {plans && <NavLink to="/rooster/mensen">{say('rota.tabPeople')}</NavLink>}
      {isManager && <NavLink to="/instellingen/escalatie">{say('rota.tabSteps')}</NavLink>}
      <NavLink to="/rooster/agenda">{say('rota.tabCalendar')}</NavLink>
    </span>
  )
}

/** Whether I may plan shifts of others. */
export const usePlans = () => hasRole(useMe(), 'shift-lead', 'manager')
