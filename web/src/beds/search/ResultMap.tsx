import { useMemo } from 'react'
import type { Point } from '../../../../services/contracts/api/common.ts'
import type { LocationAvailability } from '../../../../services/contracts/api/respite-stays.ts'
import { LeafletMap } from '../../map/LeafletMap.tsx'
import '../../map/MapPage.css'
import { useMapAreas } from '../../map/useMapAreas.ts'
import { useConfig } from '../../shared/api/config.ts'
import { useText } from '../../shared/i18n/Language.tsx'

interface ResultMapProps {
  items: LocationAvailability[]
  home: Point | undefined
  lit: string | undefined
  onLight(id: string): void
}

/** How far the farthest is from the middle, in metres; near enough for a map. */
const reachOf = (centre: Point, items: LocationAvailability[]) => {
  const farthest = items.map(({ place }) => {
    const east = (place.lon - centre.lon) * Math.cos((centre.lat * Math.PI) / 180)
    return Math.max(Math.abs(place.lat - centre.lat), Math.abs(east)) * 111_000
  })
  return Math.max(2_000, ...farthest) * 1.1
}

/** The same locations as in the list, with the same numbers; full ones are round. */
export const ResultMap = ({ items, home, lit, onLight }: ResultMapProps) => {
  const say = useText()
  const municipality = useConfig()?.municipality.centre
  const areas = useMapAreas()
  const centre = home ?? municipality
  const marks = useMemo(
    () =>
      items.map(({ locationId, name, place, freeBeds }, i) => ({
        id: locationId,
        name:
          freeBeds.length > 0 ? say('beds.markFree', { name, count: freeBeds.length }) : say('beds.markFull', { name }),
        place,
        number: i + 1,
        look: freeBeds.length > 0 ? ('support-point' as const) : ('request' as const),
      })),
    [items, say],
  )
  if (!centre) return null
  return (
    <div className="places-map">
      <LeafletMap
        label={say('beds.map', { count: items.length })}
        centre={centre}
        {...(home ? { home, zoom: 12 } : { within: reachOf(centre, items) })}
        areas={areas}
        marks={marks}
        lit={lit}
        onMark={id => {
          onLight(id)
          document.getElementById(`location-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
        }}
      />
    </div>
  )
}
