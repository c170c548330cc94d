import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { settingsQuery } from '../shared/api/settings.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { SettingRow } from './SettingRow.tsx'
import './SettingsPage.css'

/** The settings of the municipality, each with its unit and default (administrator). */
export const SettingsPage = () => {
  const say = useText()
  const list = useQuery(settingsQuery)
  return (
    <Page width="wide" title={say('settings.title')} intro={say('settings.intro')}>
      <p>
        <Link to="/instellingen/escalatie">{say('policy.link')}</Link>
      </p>
      <p>
        <Link to="/bedden/woorden">{say('bedWords.title')}</Link>
      </p>
      {list.isPending && <Waiting />}
      <Outcome reason={list.error} />
      <ul className="settings">
        {list.data?.map(setting => (
          <SettingRow key={`${setting.key} ${setting.value}`} setting={setting} />
        ))}
      </ul>
    </Page>
  )
}
