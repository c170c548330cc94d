import { Link } from 'react-router'
import { hasRole, type Me } from '../shared/api/me.ts'
import { useText } from '../shared/i18n/Language.tsx'
import type { TextId } from '../shared/i18n/texts.ts'
import { Panel } from '../shared/ui/Panel.tsx'
import './MoreOfAccount.css'

interface Part {
  to: string
  title: TextId
  text: TextId
  for(me: Me): boolean
}

const parts: Part[] = [
  {
    to: '/account/crisiskaart',
    title: 'account.crisisTitle',
    text: 'account.crisisShort',
    for: me => hasRole(me, 'resident', 'volunteer'),
  },
  { to: '/account/berichten', title: 'account.tellTitle', text: 'account.tellShort', for: () => true },
  { to: '/meldingen', title: 'report.mineTitle', text: 'account.reportsShort', for: () => true },
  {
    to: '/account/sleutels',
    title: 'account.keysTitle',
    text: 'account.keysShort',
    for: me => hasRole(me, 'partner'),
  },
]

/** The other pages of an account, each with what it is for. */
export const MoreOfAccount = ({ me }: { me: Me }) => {
  const say = useText()
  return (
    <Panel title={say('account.more')}>
      <ul className="more-of-account">
        {parts
          .filter(part => part.for(me))
          .map(({ to, title, text }) => (
            <li key={to}>
              <Link to={to}>{say(title)}</Link>
              <p>{say(text)}</p>
            </li>
          ))}
      </ul>
    </Panel>
  )
}
