import L from 'leaflet'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'

/** Something on the map, numbered like its row in the list. */
export interface Mark {
  id: string
  name: string
  place: Point
  number?: number
  /** What stands on it instead of a number, where a list has several parts: A3. */
  label?: string
  /** Its name stands beside it on the map: a landmark to find one's way by. */
  isLandmark?: boolean
  /** Metres; a circle instead of a point, for places that are kept vague. */
  radius?: number
  /** How many steps it stands beside its place, where something else is drawn at the same door. */
  shift?: number
  look?: 'request' | 'support-point' | 'activity' | 'respite'
}

const look = ({ level, outside }: Area) => {
  if (level === 'wijk') return 'map-area map-area-fine'
  return outside ? 'map-area map-area-outside' : 'map-area'
}

const shapeOf = (area: Area) =>
  L.polygon(
    area.geometry.coordinates.map(part => part.map(ring => ring.map(([lon = 0, lat = 0]) => L.latLng(lat, lon)))),
    { className: look(area), interactive: false, smoothFactor: 0.5 },
  ).bindTooltip(area.name, {
    permanent: true,
    // Under the marks: a name must not hide what is found there.
    pane: 'shadowPane',
    direction: 'center',
    className: area.level === 'wijk' ? 'map-area-name map-area-name-fine' : 'map-area-name',
    interactive: false,
  })

/** Draws areas with their names, coarse ones under fine ones; they carry the map where there are no tiles. */
export const drawAreas = (map: L.Map, areas: Area[]) => {
  const layer = L.layerGroup(areas.map(shapeOf))
  layer.addTo(map)
  for (const shape of layer.getLayers().toReversed()) (shape as L.Polygon).bringToBack()
  const near = () => map.getContainer().toggleAttribute('data-near', map.getZoom() >= 13.5)
  map.on('zoomend', near)
  near()
  return () => {
    map.off('zoomend', near)
    layer.remove()
  }
}

const pinOf = (mark: Mark, isLit: boolean) =>
  L.marker([mark.place.lat, mark.place.lon], {
    icon: L.divIcon({
      className: `map-pin map-pin-${mark.look ?? 'request'}${isLit ? ' map-pin-lit' : ''}`,
      html: `<span aria-hidden="true">${mark.label ?? mark.number ?? ''}</span>`,
      iconSize: mark.isLandmark ? [16, 18] : [34, 34],
      ...(mark.shift ? { iconAnchor: [17 - 28 * mark.shift, 17] as [number, number] } : {}),
    }),
    title: mark.name,
    alt: mark.number ? `${mark.number}: ${mark.name}` : mark.name,
    riseOnHover: true,
    zIndexOffset: isLit ? 1000 : 0,
    keyboard: false,
  })

/** Draws where distances are measured from, and how far somebody wants to go. */
export const drawHome = (map: L.Map, { lat, lon }: Point, within: number | undefined) => {
  const layer = L.layerGroup()
  if (within) L.circle([lat, lon], { radius: within, className: 'map-reach', interactive: false }).addTo(layer)
  const icon = L.divIcon({ className: 'map-home', html: houseOf(), iconSize: [36, 36] })
  L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: -500 }).addTo(layer)
  layer.addTo(map)
  return () => {
    layer.remove()
  }
}

/** The house of our logo, so that 'here am I' is not one more numbered pin. */
const houseOf = () =>
  '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11.5 12 4l8 7.5V21H4z"/><path class="map-home-lamp" d="M9.5 21v-6a2.5 2.5 0 0 1 5 0v6z"/></svg>'

/** Draws marks as numbered pins, and the circle of those that are kept vague. */
export const drawMarks = (map: L.Map, marks: Mark[], lit: string | undefined, onMark: (id: string) => void) => {
  const layer = L.layerGroup()
  for (const mark of marks) {
    const isLit = mark.id === lit
    if (mark.radius) {
      const className = isLit ? 'map-circle map-circle-lit' : 'map-circle'
      L.circle([mark.place.lat, mark.place.lon], { radius: mark.radius, className, interactive: false }).addTo(layer)
    }
    const pin = pinOf(mark, isLit).addTo(layer)
    if (mark.isLandmark)
      pin.bindTooltip(mark.name, { permanent: true, direction: 'right', offset: [10, 0], className: 'map-landmark' })
    else pin.on('click', () => onMark(mark.id))
  }
  layer.addTo(map)
  return () => {
    layer.remove()
  }
}
