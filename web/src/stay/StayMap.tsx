import type { Point } from '../../../services/contracts/api/common.ts'
import { LeafletMap } from '../map/LeafletMap.tsx'
import { useMapAreas } from '../map/useMapAreas.ts'
import { useText } from '../shared/i18n/Language.tsx'

/** The place I stay at, on the map: a house, as where somebody is at home. */
export const StayMap = ({ place, name }: { place: Point; name: string }) => {
  const say = useText()
  const areas = useMapAreas(true)
  return (
    <div className="stay-map">
      <LeafletMap label={say('myStay.map', { name })} centre={place} zoom={13.5} areas={areas} home={place} />
    </div>
  )
}
