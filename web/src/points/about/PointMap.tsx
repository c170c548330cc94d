import { useMemo } from 'react'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { LeafletMap } from '../../map/LeafletMap.tsx'
import { useMapAreas } from '../../map/useMapAreas.ts'
import { useText } from '../../shared/i18n/Language.tsx'

/** Where one support point is, on a small map. */
export const PointMap = ({ id, name, place }: { id: string; name: string; place: Point }) => {
  const say = useText()
  const areas = useMapAreas(true)
  const marks = useMemo(() => [{ id, name, place, look: 'support-point' as const }], [id, name, place])
  return (
    <div className="about-map">
      <LeafletMap label={say('points.mapOf', { name })} centre={place} zoom={14} areas={areas} marks={marks} />
    </div>
  )
}
