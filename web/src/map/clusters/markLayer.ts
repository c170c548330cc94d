import L from 'leaflet'
import type { Cluster } from './index.ts'

/** What stands on the marks. */
export interface MarkWords {
  /** The number of the row that a support point has in the list. */
  numbers: ReadonlyMap<string, number>
  /** What the mark of several is called. */
  several(count: number): string
  /** What the mark of one is called. */
  one(id: string): string
}

/** Marks on a map, that stay where they are while what they show stays. */
export interface MarkLayer {
  show(clusters: Cluster[], words: MarkWords): void
  /** Lights the mark of a support point; nothing when it is not by itself on the map. */
  light(key: string | undefined): void
  remove(): void
}

interface Drawn {
  marker: L.Marker
  count: number
  text: string
}

const sizeOf = (count: number) => (count === 1 ? 34 : count < 10 ? 38 : count < 100 ? 44 : 52)

/**
 * Marks of clusters. Between two views most of them stay: those are left alone, and only what comes and goes touches the
 * page. A mark is a box of the page, not a picture: it stays sharp, and takes its colours from the theme.
 */
export const markLayer = (map: L.Map, onPress: (cluster: Cluster) => void): MarkLayer => {
  const drawn = new Map<string, Drawn>()
  const group = L.layerGroup().addTo(map)
  let lit: string | undefined

  const draw = (cluster: Cluster, words: MarkWords) => {
    const { text, name } = saidOn(cluster, words)
    const marker = markerOf(cluster, text, name)
      .on('click', () => onPress(cluster))
      .addTo(group)
    drawn.set(cluster.key, { marker, count: cluster.count, text })
    if (lit === cluster.key) marker.getElement()?.classList.add('map-pin-lit')
  }

  const drop = (key: string) => {
    const mark = drawn.get(key)
    if (mark) group.removeLayer(mark.marker)
    drawn.delete(key)
  }

  return {
    show: (clusters, words) => {
      const wanted = new Map(clusters.map(cluster => [cluster.key, cluster]))
      for (const key of [...drawn.keys()]) if (!wanted.has(key)) drop(key)
      for (const cluster of clusters) {
        const mark = drawn.get(cluster.key)
        if (mark && isSame(mark, cluster, words)) continue
        drop(cluster.key)
        draw(cluster, words)
      }
    },
    light: key => {
      for (const [old, isLit] of [
        [lit, false],
        [key, true],
      ] as const) {
        const marker = old === undefined ? undefined : drawn.get(old)?.marker
        marker?.getElement()?.classList.toggle('map-pin-lit', isLit)
        marker?.setZIndexOffset(isLit ? 1000 : 0)
      }
      lit = key
    },
    remove: () => {
      group.remove()
    },
  }
}

const isSame = ({ marker, count, text }: Drawn, cluster: Cluster, words: MarkWords) => {
  const { lat, lng } = marker.getLatLng()
  const { place } = cluster
  return count === cluster.count && lat === place.lat && lng === place.lon && text === saidOn(cluster, words).text
}

const saidOn = ({ id, count }: Cluster, { numbers, several, one }: MarkWords) => {
  if (id === undefined) return { text: String(count), name: several(count) }
  return { text: String(numbers.get(id) ?? ''), name: one(id) }
}

const markerOf = ({ id, count, place }: Cluster, text: string, name: string) => {
  const size = id !== undefined && !text ? 26 : sizeOf(count)
  const look = id === undefined ? 'map-cluster' : text ? 'map-pin map-pin-support-point' : 'map-pin map-pin-small'
  const html = document.createElement('span')
  html.textContent = text
  html.ariaHidden = 'true'
  return L.marker([place.lat, place.lon], {
    icon: L.divIcon({ className: look, html, iconSize: [size, size] }),
    ...{ title: name, alt: name, riseOnHover: true, keyboard: false },
  })
}
