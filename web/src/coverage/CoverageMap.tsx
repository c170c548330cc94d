import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import { useIntl } from 'react-intl'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Coverage, CoverageQuery } from '../../../services/contracts/api/coverage.ts'
import { drawMarks } from '../map/mapLayers.ts'
import { useLeaflet } from '../map/useLeaflet.ts'
import { coverageLayersQuery } from '../shared/api/coverage.ts'
import { areasQuery } from '../shared/api/places.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { drawBorders, drawGround, drawLayers, drawReach, drawShares, showAll } from './coverLayers.ts'
import './CoverageMap.css'
import { Legend, MapPatterns } from './Legend.tsx'
import type { Show } from './useWanted.ts'

interface CoverageMapProps {
  centre: Point
  coverage: Coverage
  query: CoverageQuery
  show: Show
  planned: Point[]
  /** A place was tapped; absent for who may not try points. */
  onTap?: ((place: Point) => void) | undefined
}

/** Coverage on the map: gaps and overlaps, or the share of each area. The list beside it says the same. */
export const CoverageMap = ({ centre, coverage, query, show, planned, onTap }: CoverageMapProps) => {
  const say = useText()
  const { formatNumber } = useIntl()
  const { box, map } = useLeaflet({ centre, zoom: 10.75 })
  const areas = useQuery(areasQuery(coverage.level)).data
  const layers = useQuery({ ...coverageLayersQuery({ ...query, level: coverage.level }), enabled: show === 'gaten' })
  const tap = useRef(onTap)
  tap.current = onTap
  const { items, metres } = coverage
  const marks = useMemo(() => planned.map((place, i) => markOf(place, i, say)), [planned, say])
  const shapes = layers.data

  useEffect(() => {
    if (!map || !areas) return
    const percent = (share: number) => formatNumber(share, { style: 'percent' })
    const drawn =
      show === 'aandeel'
        ? [drawShares(map, areas, items, percent)]
        : [
            drawGround(map, areas),
            ...(shapes ? [drawLayers(map, shapes)] : []),
            drawBorders(map, areas, items, percent),
          ]
    drawn.push(drawReach(map, planned, metres))
    return () => {
      for (const remove of drawn) remove()
    }
  }, [map, areas, items, shapes, show, planned, metres, formatNumber])
  useEffect(() => (map && areas ? showAll(map, areas) : undefined), [map, areas])
  useEffect(() => (map ? drawMarks(map, marks, undefined, () => {}) : undefined), [map, marks])
  useEffect(() => {
    map?.on('click', ({ latlng: { lat, lng } }) => tap.current?.({ lat, lon: lng }))
  }, [map])

  return (
    <div className="cover-map" data-tap={onTap ? '' : undefined}>
      <MapPatterns />
      <div className="map">
        <div ref={box} className="map-box" role="application" aria-label={say('coverage.map')} />
      </div>
      <Legend show={show} />
      {show === 'gaten' && <Outcome reason={layers.error} />}
    </div>
  )
}

const markOf = (place: Point, i: number, say: ReturnType<typeof useText>) => ({
  ...{ id: `planned-${i}`, number: i + 1, place, name: say('coverage.planned', { number: i + 1 }) },
  look: 'request' as const,
})
