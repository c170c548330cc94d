import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'
import { boundsOf, type ClusterView, clusterView } from './clusters/clusterView.ts'
import type { Bounds, Position } from './clusters/index.ts'
import type { MarkWords } from './clusters/markLayer.ts'
import { drawAreas, drawHome, drawMarks, type Mark } from './mapLayers.ts'
import { isCalm } from './motion.ts'
import { latLng, useLeaflet, type View } from './useLeaflet.ts'

/** What of the map somebody looks at. */
export interface Seen {
  bounds: Bounds
  middle: Point
  zoom: number
}

interface FoundMapProps {
  /** What the map is of, for who cannot see it. */
  label: string
  start: View
  /** Where the map goes next; another object goes there again. */
  target: View | undefined
  positions: Position[]
  words: MarkWords
  /** Of the other layers. */
  marks: Mark[]
  areas: Area[] | undefined
  home: Point | undefined
  within: number | undefined
  lit: string | undefined
  onPick(ids: string[]): void
  onMark(id: string): void
  onCount(count: number): void
  /** After each move; `byHand` when it was not us who moved the map. */
  onSeen(seen: Seen, byHand: boolean): void
  children?: ReactNode
}

/** Everything that was found, on one map; what is in the list has the number of its row. */
export const FoundMap = (props: FoundMapProps) => {
  const latest = useRef(props)
  latest.current = props
  const isOurs = useRef(false)
  const { box, map } = useLeaflet(props.start, made => {
    const { lat, lng } = made.getCenter()
    const seen = { bounds: boundsOf(made), middle: { lat, lon: lng }, zoom: made.getZoom() }
    latest.current.onSeen(seen, !isOurs.current)
    isOurs.current = false
  })
  const [view, setView] = useState<ClusterView>()
  const { target, positions, words, marks, areas, home, within, lit } = props

  useEffect(() => {
    if (!map) return
    const made = clusterView(map, {
      onPick: ids => latest.current.onPick(ids),
      onCount: count => latest.current.onCount(count),
    })
    setView(made)
    // A window that changes its size moves the map, and is nobody's wish to look elsewhere.
    map.on('resize', () => {
      isOurs.current = true
    })
    const { lat, lng } = map.getCenter()
    latest.current.onSeen({ bounds: boundsOf(map), middle: { lat, lon: lng }, zoom: map.getZoom() }, false)
    return () => made.remove()
  }, [map])
  useEffect(() => view?.take(positions), [view, positions])
  useEffect(() => view?.say(words), [view, words])
  useEffect(() => {
    view?.light(lit)
  }, [view, lit])

  useEffect(() => {
    if (!map || !target) return
    isOurs.current = true
    const { centre, within: reach, zoom = map.getZoom() } = target
    if (reach) map.fitBounds(latLng(centre).toBounds(reach * 2), { animate: !isCalm() })
    else map.setView(latLng(centre), zoom, { animate: !isCalm() })
  }, [map, target])

  useEffect(() => (map && areas ? drawAreas(map, areas) : undefined), [map, areas])
  useEffect(() => (map && home ? drawHome(map, home, within) : undefined), [map, home, within])
  useEffect(
    () => (map && marks.length > 0 ? drawMarks(map, marks, lit, id => latest.current.onMark(id)) : undefined),
    [map, marks, lit],
  )

  return (
    <div className="map">
      <div ref={box} className="map-box" role="application" aria-label={props.label} />
      {props.children}
    </div>
  )
}
