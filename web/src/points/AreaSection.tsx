import type { Area } from '../../../services/contracts/api/places.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'

/** The districts of the map, by name: the list says what the map draws, and a press goes there. */
export const AreaSection = ({ areas, onGo }: { areas: Area[]; onGo(area: Area): void }) => {
  const say = useText()
  const served = areas.filter(({ outside }) => !outside).toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  if (served.length === 0) return null
  return (
    <section className="found" aria-labelledby="layer-gebieden">
      <h2 id="layer-gebieden">{say('points.layer.gebieden')}</h2>
      <ul className="found-areas">
        {served.map(area => (
          <li key={area.id}>
            <Button
              look="secondary"
              size="sm"
              aria-label={say('points.areaGo', { name: area.name })}
              onPress={() => onGo(area)}
            >
              {area.name}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
