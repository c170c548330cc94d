import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { settingsQuery } from '../shared/api/settings.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { SettingRow } from './SettingRow.tsx'
import './SettingsPage.css'
import { grouped } from './settingWords.ts'

/** The settings of the municipality, each with its unit and default (administrator). */
export const SettingsPage = () => {
  const say = useText()
  const list = useQuery(settingsQuery)
  return (
    <Page width="wide" title={say('settings.title')} intro={say('settings.intro')}>
      <nav aria-label={say('settings.elsewhere')}>
        <ul className="settings-elsewhere">
          <li>
            <Link to="/instellingen/escalatie">{say('policy.link')}</Link>
          </li>
          <li>
            <Link to="/bedden/woorden">{say('bedWords.title')}</Link>
          </li>
        </ul>
      </nav>
      {list.isPending && <Waiting />}
      <Outcome reason={list.error} />
      {grouped(list.data ?? []).map(({ group, items }) => (
        <section key={group} className="settings-group" aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{say(`settings.group.${group}`)}</h2>
          <ul className="settings">
            {items.map(setting => (
              <SettingRow key={`${setting.key} ${setting.value}`} setting={setting} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
