/** A bare page with Leaflet and supercluster, as one would write it by hand: the same areas, the same clusters. */
const get = async path => (await (await fetch(`/api/v1${path}`)).json()).items
const icon = (count, size) =>
  L.divIcon({
    className: count > 1 ? 'cluster' : 'pin',
    html: `<span>${count > 1 ? count : ''}</span>`,
    iconSize: size,
  })

const start = async () => {
  const map = L.map('map', { zoomSnap: 0.25, maxZoom: 19 }).setView([52.3702, 4.8952], 11.5)
  const clusters = new Supercluster({ radius: 40, extent: 256, maxZoom: 19 })
  const marks = L.layerGroup().addTo(map)
  const redraw = () => {
    const box = map.getBounds()
    marks.clearLayers()
    const shown = clusters.getClusters(
      [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()],
      Math.floor(map.getZoom() + 0.25),
    )
    for (const { geometry, properties } of shown) {
      const [lon, lat] = geometry.coordinates
      const count = properties.point_count ?? 1
      L.marker([lat, lon], { icon: icon(count, count > 1 ? [44, 44] : [26, 26]), keyboard: false }).addTo(marks)
    }
  }
  const [areas, points] = await Promise.all([get('/areas?level=stadsdeel'), get('/support-point-positions')])
  for (const { geometry, name } of areas)
    L.geoJSON(geometry, { interactive: false }).bindTooltip(name, { permanent: true, direction: 'center' }).addTo(map)
  clusters.load(
    points.map(([id, lat, lon]) => ({
      ...{ type: 'Feature', properties: { id } },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  )
  redraw()
  map.on('moveend', redraw)
}

start()
