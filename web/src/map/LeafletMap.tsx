import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'
import { useConfig } from '../shared/api/config.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { drawAreas, drawHome, drawMarks, type Mark } from './mapLayers.ts'
import './LeafletMap.css'
import { addTiles } from './mapTiles.ts'

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

const latLng = ({ lat, lon }: Point) => L.latLng(lat, lon)

type View = { centre: Point; within?: number | undefined; zoom?: number | undefined }

const view = (map: L.Map, { centre, within, zoom = 13 }: View) =>
  within ? map.fitBounds(latLng(centre).toBounds(within * 2), { animate: false }) : map.setView(latLng(centre), zoom)

/** Leaflet in React: made once, its layers redrawn when what they show changes. The list beside it says the same. */
export const LeafletMap = (props: LeafletMapProps) => {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<L.Map>()
  const tiles = useConfig()?.tiles
  const latest = useRef(props)
  latest.current = props
  const { areas, marks, lit, centre, within, zoom, home } = props

  useEffect(() => {
    if (!box.current) return
    const made = L.map(box.current, {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
    })
    L.control.attribution({ prefix: false }).addTo(made)
    view(made, latest.current)
    made.on('moveend', () => {
      const { lat, lng } = made.getCenter()
      latest.current.onMove?.({ lat, lon: lng })
    })
    made.on('focus', () => made.scrollWheelZoom.enable())
    made.on('blur', () => made.scrollWheelZoom.disable())
    setMap(made)
    return () => {
      setMap(undefined)
      made.remove()
    }
  }, [])

  // Apart from the map itself: another language gives the buttons other names, and must not make the map anew.
  useEffect(() => {
    if (!map) return
    const buttons = L.control.zoom({ zoomInTitle: say('map.zoomIn'), zoomOutTitle: say('map.zoomOut') }).addTo(map)
    return () => {
      buttons.remove()
    }
  }, [map, say])

  useEffect(() => map && addTiles(map, tiles), [map, tiles])
  const { lat, lon } = centre
  useEffect(() => {
    if (map && !latest.current.onMove) view(map, { centre: { lat, lon }, within, zoom })
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
