import { NavLink } from 'react-router'
import type { Role } from '../../../services/contracts/api/people.ts'
import { hasRole, type Me, useMe } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { Icon, type IconName } from '../shared/ui/Icon.tsx'
import './Nav.css'

interface Goal {
  to: string
  text: TextId
  icon: IconName
  end?: boolean
}

const start: Goal = { to: '/', text: 'app.navStart', icon: 'home', end: true }
const map: Goal = { to: '/kaart', text: 'app.navMap', icon: 'map' }
const mine: Goal = { to: '/hulpvragen', text: 'app.navMine', icon: 'chat' }
const help: Goal = { to: '/helpen', text: 'app.navHelp', icon: 'hand' }
const queue: Goal = { to: '/wachtrij', text: 'app.navQueue', icon: 'list' }
const report: Goal = { to: '/melden', text: 'app.navReport', icon: 'news' }
const night: Goal = { to: '/achtervang', text: 'app.navNight', icon: 'moon', end: true }
const overview: Goal = { to: '/achtervang/overzicht', text: 'app.navOverview', icon: 'moon' }
const rota: Goal = { to: '/rooster', text: 'app.navRota', icon: 'calendar' }
const handover: Goal = { to: '/overdracht', text: 'app.navHandover', icon: 'papers' }
const figures: Goal = { to: '/cijfers/achtervang', text: 'app.navFigures', icon: 'ladder' }
const beds: Goal = { to: '/bedden', text: 'app.navBeds', icon: 'bed' }
const location: Goal = { to: '/locatie', text: 'app.navLocation', icon: 'door' }
const settings: Goal = { to: '/instellingen', text: 'app.navSettings', icon: 'gear' }

const goalsOf = (me: Me | null | undefined): Goal[] => {
  if (!me) return [start, report, map]
  const has = (...roles: Role[]) => hasRole(me, ...roles)
  return [
    ...(has('coordinator', 'neighbourhood-team') ? [queue] : []),
    ...(has('neighbourhood-team', 'coordinator') ? [beds] : []),
    ...(has('resident', 'volunteer') && !has('coordinator', 'neighbourhood-team') ? [start] : []),
    ...(has('resident') ? [mine] : []),
    ...(has('resident', 'volunteer') ? [help] : []),
    ...(has('night-team') ? [night] : []),
    ...(has('manager', 'shift-lead') ? [overview, figures] : []),
    ...(has('night-team', 'shift-lead', 'manager') ? [rota] : []),
    ...(has('night-team', 'shift-lead', 'manager', 'coordinator', 'neighbourhood-team') ? [handover] : []),
    ...(has('location-staff', 'administrator') ? [location] : []),
    ...(has('administrator') ? [settings] : []),
    ...(has('night-team', 'shift-lead', 'manager') ? [] : [report]),
    map,
  ]
}

/** The main places to go for this person: in the header on a wide screen, under the thumb on a phone. */
export const Nav = ({ place }: { place: 'top' | 'bottom' }) => {
  const say = useText()
  const goals = goalsOf(useMe())
  return (
    <nav className="nav" data-place={place} aria-label={say(place === 'top' ? 'app.navLabel' : 'app.navLabelPhone')}>
      <ul>
        {goals.map(goal => (
          <li key={goal.to}>
            <NavLink to={goal.to} end={goal.end ?? false}>
              <Icon name={goal.icon} size="sm" />
              <span>{say(goal.text)}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
