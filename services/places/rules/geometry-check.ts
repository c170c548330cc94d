/** A position: longitude and latitude, WGS84 degrees. */
export type Position = [lon: number, lat: number]
/** Polygons, each an outline and its holes: the coordinates of a GeoJSON MultiPolygon. */
export type Shape = Position[][][]

type Refuse = (reason: string) => never

/**
 * The polygons of a GeoJSON geometry, if they can be the shape of an area; heights are left out.
 * @param refuse is told why not, and throws
 */
export const checkShape = (geometry: unknown, refuse: Refuse): Shape => {
  if (typeof geometry !== 'object' || geometry === null) return refuse('has no geometry.')
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown }
  const polygons = type === 'Polygon' ? [coordinates] : coordinates
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return refuse(`is a ${typeof type === 'string' ? type.slice(0, 30) : 'nothing'}, not a Polygon or MultiPolygon.`)
  return listOf(polygons, 'polygons', refuse).map(rings =>
    listOf(rings, 'rings', refuse).map(ring => checkRing(ring, refuse)),
  )
}

const listOf = (value: unknown, what: string, refuse: Refuse): unknown[] =>
  Array.isArray(value) && value.length > 0 ? value : refuse(`its coordinates are not a list of ${what}.`)

const checkRing = (ring: unknown, refuse: Refuse): Position[] => {
  const positions = listOf(ring, 'positions', refuse).map(position => checkPosition(position, refuse))
  if (positions.length < 4) return refuse(`a ring has ${positions.length} positions; it takes at least 4.`)
  const [first, last] = [positions[0] as Position, positions.at(-1) as Position]
  if (first[0] !== last[0] || first[1] !== last[1])
    return refuse(`a ring is not closed: it begins at ${first.join(', ')} and ends at ${last.join(', ')}.`)
  if (surfaceOf(positions) === 0) return refuse(`a ring at ${first.join(', ')} has no surface.`)
  return positions
}

const checkPosition = (position: unknown, refuse: Refuse): Position => {
  const [lon, lat] = Array.isArray(position) ? position : []
  if (!Number.isFinite(lon) || !Number.isFinite(lat))
    return refuse(`${JSON.stringify(position)?.slice(0, 60)} is not a position of longitude and latitude.`)
  if (looksSwapped(lon, lat))
    return refuse(`${lon}, ${lat} has latitude first: in GeoJSON longitude comes first (RFC 7946).`)
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    return refuse(
      `${lon}, ${lat} is outside WGS84${looksLikeMetres(lon, lat) ? ': these are metres of the Rijksdriehoek' : ''}.`,
    )
  return [lon, lat]
}

const isDutch = (lon: number, lat: number) => lon > 3.2 && lon < 7.3 && lat > 50.7 && lat < 53.8
const looksSwapped = (lon: number, lat: number) => !isDutch(lon, lat) && isDutch(lat, lon)
const looksLikeMetres = (x: number, y: number) => x > -7_000 && x < 300_000 && y > 289_000 && y < 629_000

/** Surface of a ring in square degrees; good enough to compare neighbours in size. */
export const surfaceOf = (ring: Position[]): number => {
  const [originX, originY] = ring[0] ?? [0, 0]
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as Position
    const [x2, y2] = ring[i] as Position
    twice += (x1 - originX) * (y2 - originY) - (x2 - originX) * (y1 - originY)
  }
  return Math.abs(twice / 2)
}
