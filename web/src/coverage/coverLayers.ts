import L from 'leaflet'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Coverage, CoverageLayers } from '../../../services/contracts/api/coverage.ts'
import type { Area, MultiPolygon } from '../../../services/contracts/api/places.ts'

/** Where the classes of shares begin, in percent; nothing at all is a class of its own. */
export const classes = [0, 25, 50, 75] as const

/** The class of a share: 0 for nothing, 1 to 4. */
export const classOf = (covered: number): number =>
  covered <= 0 ? 0 : classes.filter(from => covered * 100 >= from).length

const ringsOf = ({ coordinates }: MultiPolygon) =>
  coordinates.map(part => part.map(ring => ring.map(([lon = 0, lat = 0]) => L.latLng(lat, lon))))

const put = (map: L.Map, layers: L.Layer[]) => {
  const group = L.layerGroup(layers).addTo(map)
  return () => {
    group.remove()
  }
}

/** Pixels; on a narrower map names would hide each other, and the list says which share is whose. */
const roomForNames = 480

/** How an area is called on the map: its share stands with its name where there is room for it. */
const nameOf = (map: L.Map, area: Area, items: Coverage['items'], percent: (share: number) => string) => {
  const item = items.find(({ areaId }) => areaId === area.id)
  if (map.getSize().x < roomForNames) return item ? percent(item.covered) : ''
  return item ? `${area.name} · ${percent(item.covered)}` : area.name
}

/** Areas coloured by their share; those that are not served stay pale. */
export const drawShares = (map: L.Map, areas: Area[], items: Coverage['items'], percent: (share: number) => string) => {
  const shares = new Map(items.map(item => [item.areaId, item.covered]))
  const shapes = areas.map(area => {
    const share = area.outside ? undefined : shares.get(area.id)
    const className = share === undefined ? 'cover-area cover-outside' : `cover-area cover-class-${classOf(share)}`
    return named(map, L.polygon(ringsOf(area.geometry), { className, smoothFactor: 0.5 }), area, areas, items, percent)
  })
  return put(map, shapes)
}

/** Areas by their outlines, over what is covered: the ground on which gaps and overlaps are drawn. */
export const drawGround = (map: L.Map, areas: Area[]) =>
  put(
    map,
    areas.map(area =>
      L.polygon(ringsOf(area.geometry), {
        className: area.outside ? 'cover-area cover-outside' : 'cover-area cover-once',
        ...{ interactive: false, smoothFactor: 0.5 },
      }),
    ),
  )

/** What lies out of reach and what within reach of two or more. */
export const drawLayers = (map: L.Map, { gaps, overlaps }: CoverageLayers) =>
  put(map, [
    L.polygon(ringsOf(gaps), { className: 'cover-gap', interactive: false, smoothFactor: 0.3 }),
    L.polygon(ringsOf(overlaps), { className: 'cover-twice', interactive: false, smoothFactor: 0.3 }),
  ])

/** The borders of areas with their names, over everything else. */
export const drawBorders = (map: L.Map, areas: Area[], items: Coverage['items'], percent: (share: number) => string) =>
  put(
    map,
    areas.map(area =>
      named(
        map,
        L.polygon(ringsOf(area.geometry), { className: 'cover-border', smoothFactor: 0.5 }),
        area,
        areas,
        items,
        percent,
      ),
    ),
  )

/** Of a few areas the names stand on the map; of many they come with the pointer. */
const named = (
  map: L.Map,
  shape: L.Polygon,
  area: Area,
  areas: Area[],
  items: Coverage['items'],
  percent: (share: number) => string,
) =>
  shape.bindTooltip(nameOf(map, area, items, percent), {
    ...{ direction: 'center', className: 'cover-name', permanent: areas.length <= 30, sticky: areas.length > 30 },
    // Under the marks: a name must not hide what is tried there.
    pane: 'shadowPane',
  })

/** How far points reach that are only tried. */
export const drawReach = (map: L.Map, places: Point[], metres: number) =>
  put(
    map,
    places.map(({ lat, lon }) =>
      L.circle([lat, lon], { radius: metres, className: 'cover-tried', interactive: false }),
    ),
  )

/** Shows all areas that are served, whole. */
export const showAll = (map: L.Map, areas: Area[]) => {
  const corners = areas.filter(area => !area.outside).flatMap(area => ringsOf(area.geometry).flat(2))
  if (corners.length > 0) map.fitBounds(L.latLngBounds(corners), { animate: false, padding: [12, 12] })
}
