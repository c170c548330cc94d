import L from 'leaflet'

let unreachable = false

/**
 * The base map by its URL. Where it cannot be reached it leaves quietly, once for all maps: the areas carry the map then.
 * @returns what takes it off again
 */
export const addTiles = (map: L.Map, tiles: { url: string; attribution: string } | undefined) => {
  if (!tiles?.url || unreachable) return () => {}
  let failures = 0
  let arrived = false
  const layer = L.tileLayer(tiles.url, {
    attribution: tiles.attribution,
    minZoom: 6,
    maxZoom: 19,
    className: 'map-tiles',
  })
  layer.on('tileload', () => {
    arrived = true
    map.getContainer().dataset.tiles = ''
  })
  layer.on('tileerror', () => {
    failures += 1
    if (arrived || failures < 3) return
    unreachable = true
    layer.remove()
  })
  layer.addTo(map)
  return () => layer.remove()
}
