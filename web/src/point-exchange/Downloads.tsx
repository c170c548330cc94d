import { feedUrl } from '../shared/api/pointExchange.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import './Downloads.css'

const formats = [
  { format: 'csv', name: 'pointExchange.csv', text: 'pointExchange.csvText' },
  { format: 'geojson', name: 'pointExchange.geojson', text: 'pointExchange.geojsonText' },
  { format: 'hsds', name: 'pointExchange.hsds', text: 'pointExchange.hsdsText' },
] as const

/** All published support points as open data, in three formats. */
export const Downloads = () => {
  const say = useText()
  return (
    <Panel title={say('pointExchange.downloads')}>
      <p>{say('pointExchange.downloadsText')}</p>
      <ul className="downloads">
        {formats.map(({ format, name, text }) => (
          <li key={format}>
            <a href={feedUrl(format)} download>
              <Icon name="down" size="sm" />
              <span>{say(name)}</span>
            </a>
            <span className="download-text">{say(text)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
