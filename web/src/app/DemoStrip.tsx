import { Link } from 'react-router'
import { useText } from '../shared/i18n/Language.tsx'
import './DemoStrip.css'

/** Says that everything here is made up, and leads to the demo people and their mail. */
export const DemoStrip = () => {
  const say = useText()
  return (
    <aside className="demo-strip" aria-label={say('app.demoLabel')}>
      <p>
        <span>{say('app.demoText')}</span> <Link to="/demo">{say('app.demoPeople')}</Link>{' '}
        <Link to="/postvak">{say('app.demoMail')}</Link>
      </p>
    </aside>
  )
}
