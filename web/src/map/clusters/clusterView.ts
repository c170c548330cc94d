import L from 'leaflet'
import { metresBetween } from '../../shared/places/metres.ts'
import { isCalm } from '../motion.ts'
import type { Bounds, Cluster, Position } from './index.ts'
import { type MarkWords, markLayer } from './markLayer.ts'
import { type ClusterSource, clustersOf } from './source.ts'

/** What a view of clusters tells. */
interface Listeners {
  /** One was pressed, or several that stand at one door. */
  onPick(ids: string[]): void
  /** How many support points are in view. */
  onCount(count: number): void
}

/** Thousands of support points on a map. */
export interface ClusterView {
  take(positions: Position[]): void
  say(words: MarkWords): void
  /** Lights the mark that a support point is in. */
  light(id: string | undefined): void
  remove(): void
}

/** What of a map is in view. */
export const boundsOf = (map: L.Map): Bounds => {
  const bounds = map.getBounds()
  return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
}

/** The zoom that clusters are made for: between two the coarser, so that marks do not cover each other. */
const zoomOf = (map: L.Map) => Math.floor(map.getZoom() + 0.25)

const silent: MarkWords = { numbers: new Map(), several: String, one: () => '' }

/** Draws after each move what is in view, and nothing else; an answer that a later move overtook is left alone. */
export const clusterView = (map: L.Map, { onPick, onCount }: Listeners): ClusterView => {
  let source = clustersOf([], false, () => {})
  let [positions, words, shown]: [Position[], MarkWords, Cluster[]] = [[], silent, []]
  let turn = 0
  const layer = markLayer(map, cluster => void press(map, source, cluster, onPick))

  const refresh = async () => {
    turn += 1
    const mine = turn
    const clusters = await source.shownIn(boundsOf(map), zoomOf(map))
    if (mine !== turn) return
    shown = clusters
    layer.show(shown, words)
    onCount(shown.reduce((sum, { count }) => sum + count, 0))
  }
  const replace = (next: ClusterSource) => {
    source.close()
    source = next
    void refresh()
  }

  map.on('moveend', refresh)
  return {
    take: next => {
      positions = next
      replace(clustersOf(next, true, () => replace(clustersOf(next, false, () => {}))))
    },
    say: next => {
      words = next
      layer.show(shown, words)
    },
    light: async id => {
      const found = id === undefined ? undefined : await holderOf(id, shown, positions, source)
      layer.light(found?.key)
    },
    remove: () => {
      turn += 1
      map.off('moveend', refresh)
      layer.remove()
      source.close()
    },
  }
}

/** The mark that a support point is in: its own, or one of the three nearest that holds it. */
const holderOf = async (id: string, shown: Cluster[], positions: Position[], source: ClusterSource) => {
  const own = shown.find(cluster => cluster.id === id)
  const position = positions.find(([one]) => one === id)
  if (own || !position) return own
  const [, lat, lon] = position
  const far = ({ place }: Cluster) => metresBetween(place, { lat, lon })
  const near = shown.filter(({ several }) => several !== undefined).toSorted((a, b) => far(a) - far(b))
  for (const cluster of near.slice(0, 3)) {
    const members = await source.membersOf(cluster.several ?? 0)
    if (members.some(([one]) => one === id)) return cluster
  }
  return undefined
}

/** Metres within which support points stand at one door: no map shows them apart. */
const oneDoor = 2

const press = async (map: L.Map, source: ClusterSource, { id, several }: Cluster, onPick: Listeners['onPick']) => {
  if (id !== undefined) return onPick([id])
  const members = await source.membersOf(several ?? 0)
  const bounds = L.latLngBounds(members.map(([, lat, lon]) => [lat, lon]))
  const isOneDoor = bounds.getSouthWest().distanceTo(bounds.getNorthEast()) < oneDoor
  if (isOneDoor || map.getZoom() >= map.getMaxZoom()) return onPick(members.map(([one]) => one))
  map.fitBounds(bounds, { padding: [40, 40], animate: !isCalm() })
}
