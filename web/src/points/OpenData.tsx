import { useText } from '../shared/i18n/Language.tsx'
import { Icon } from '../shared/ui/Icon.tsx'

const formats = { geojson: 'GeoJSON', csv: 'CSV', hsds: 'Open Referral HSDS' }

/** The map's data as files, for whoever makes a map or site of their own. */
export const OpenData = () => {
  const say = useText()
  return (
    <section className="open-data" aria-labelledby="open-data">
      <h2 id="open-data">{say('points.openData')}</h2>
      <p>{say('points.openDataText')}</p>
      <ul>
        {Object.entries(formats).map(([format, name]) => (
          <li key={format}>
            <a href={`/api/v1/support-point-feed?format=${format}`}>
              <Icon name="papers" size="sm" />
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
