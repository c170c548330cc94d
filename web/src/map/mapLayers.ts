import L from 'leaflet'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'

/** Something on the map, numbered like its row in the list. */
export interface Mark {
  id: string
  name: string
  place: Point
  number: number
  /** Metres; a circle instead of a point, for places that are kept vague. */
  radius?: number
  look?: 'request' | 'support-point' | 'home'
}

const shapeOf = ({ geometry }: Area) =>
  L.polygon(
    geometry.coordinates.map(part => part.map(ring => ring.map(([lon = 0, lat = 0]) => L.latLng(lat, lon)))),
    { className: 'map-area', interactive: false, smoothFactor: 0.5 },
  )

/** Draws areas with their names; they carry the map where there are no tiles. */
export const drawAreas = (map: L.Map, areas: Area[]) => {
  const layer = L.layerGroup()
  for (const area of areas) {
    const shape = shapeOf(area)
    if (area.outside) shape.options.className = 'map-area map-area-outside'
    shape.bindTooltip(area.name, {
      permanent: true,
      direction: 'center',
      className: 'map-area-name',
      interactive: false,
    })
    layer.addLayer(shape)
  }
  layer.addTo(map)
  for (const shape of layer.getLayers()) (shape as L.Polygon).bringToBack()
  return () => {
    layer.remove()
  }
}

const pinOf = (mark: Mark, isLit: boolean) =>
  L.marker([mark.place.lat, mark.place.lon], {
    icon: L.divIcon({
      className: `map-pin map-pin-${mark.look ?? 'request'}${isLit ? ' map-pin-lit' : ''}`,
      html: `<span aria-hidden="true">${mark.number || ''}</span>`,
      iconSize: [34, 34],
    }),
    title: mark.name,
    alt: mark.number ? `${mark.number}: ${mark.name}` : mark.name,
    riseOnHover: true,
    zIndexOffset: isLit ? 1000 : 0,
    keyboard: false,
  })

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
    pin.on('click', () => onMark(mark.id))
  }
  layer.addTo(map)
  return () => {
    layer.remove()
  }
}
