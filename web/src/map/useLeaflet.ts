import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { useEffect, useRef, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useConfig } from '../shared/api/config.ts'
import { useText } from '../shared/i18n/Language.tsx'
import './LeafletMap.css'
import { addTiles } from './mapTiles.ts'

/** What of the world a map shows: so many metres around a middle, or a middle at a zoom. */
export interface View {
  centre: Point
  within?: number | undefined
  zoom?: number | undefined
}

/** A point as Leaflet has it. */
export const latLng = ({ lat, lon }: Point) => L.latLng(lat, lon)

/** Shows a piece of the world, at once. */
export const showView = (map: L.Map, { centre, within, zoom = 13 }: View) =>
  within ? map.fitBounds(latLng(centre).toBounds(within * 2), { animate: false }) : map.setView(latLng(centre), zoom)

/**
 * A map in a box: made once, with tiles where they can be had, and buttons to come nearer. The wheel turns pages until
 * the map has focus; it stops at a zoom where streets fill the screen.
 */
export const useLeaflet = (start: View, onMove?: (map: L.Map) => void) => {
  const say = useText()
  const box = useRef<HTMLDivElement>(null)
  const [map, setMap] = useState<L.Map>()
  const tiles = useConfig()?.tiles
  const latest = useRef({ start, onMove })
  latest.current = { start, onMove }

  useEffect(() => {
    if (!box.current) return
    const options = {
      zoomControl: false,
      attributionControl: false,
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      maxZoom: 19,
    }
    const made = L.map(box.current, options)
    L.control.attribution({ prefix: false }).addTo(made)
    showView(made, latest.current.start)
    made.on('moveend', () => latest.current.onMove?.(made))
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
  return { box, map }
}
