import { type ReactNode, useEffect, useRef } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'
import { drawAreas, drawHome, drawMarks, type Mark } from './mapLayers.ts'
import { showView, useLeaflet } from './useLeaflet.ts'

/** What a map shows and tells. */
export interface LeafletMapProps {
  /** What the map is of, for who cannot see it. */
  label: string
  centre: Point
  zoom?: number
  /** Fits this many metres around the centre instead of a zoom. */
  within?: number
  areas?: Area[] | undefined
  marks?: Mark[] | undefined
  /** The place distances are measured from: a small house, and a ring of `within` metres around it. */
  home?: Point | undefined
  /** The mark that goes with the row under the cursor. */
  lit?: string | undefined
  onMark?(id: string): void
  /** Called with the middle of the map after each move. */
  onMove?(centre: Point): void
  children?: ReactNode
}

/** Leaflet in React: made once, its layers redrawn when what they show changes. The list beside it says the same. */
export const LeafletMap = (props: LeafletMapProps) => {
  const latest = useRef(props)
  latest.current = props
  const { areas, marks, lit, centre, within, zoom, home } = props
  const { box, map } = useLeaflet({ centre, within, zoom }, made => {
    const { lat, lng } = made.getCenter()
    latest.current.onMove?.({ lat, lon: lng })
  })

  const { lat, lon } = centre
  useEffect(() => {
    if (map && !latest.current.onMove) showView(map, { centre: { lat, lon }, within, zoom })
  }, [map, lat, lon, within, zoom])
  useEffect(() => (map && areas ? drawAreas(map, areas) : undefined), [map, areas])
  useEffect(() => (map && home ? drawHome(map, home, within) : undefined), [map, home, within])
  useEffect(
    () => (map && marks ? drawMarks(map, marks, lit, id => latest.current.onMark?.(id)) : undefined),
    [map, marks, lit],
  )

  return (
    <div className="map">
      <div ref={box} className="map-box" role="application" aria-label={props.label} />
      {props.children}
    </div>
  )
}
