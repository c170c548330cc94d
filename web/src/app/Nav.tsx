import { NavLink } from 'react-router'
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
const settings: Goal = { to: '/instellingen', text: 'app.navSettings', icon: 'gear' }

const goalsOf = (me: Me | null | undefined): Goal[] => {
  if (!me) return [start, map]
  const staff = hasRole(me, 'coordinator', 'neighbourhood-team')
  return [
    ...(staff ? [queue] : [start]),
    ...(hasRole(me, 'resident') ? [mine] : []),
    ...(hasRole(me, 'resident', 'volunteer') ? [help] : []),
    ...(hasRole(me, 'administrator') ? [settings] : []),
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
