import { lazy, Suspense, useMemo, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { Area } from '../../../services/contracts/api/places.ts'
import type { Seen } from '../map/FoundMap.tsx'
import type { Mark } from '../map/mapLayers.ts'
import type { View } from '../map/useLeaflet.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './MapColumn.css'
import { MapGuard } from './MapGuard.tsx'
import { mapState, useHome } from './mapState.ts'
import { PickedCard } from './PickedCard.tsx'
import type { Found } from './useFound.ts'

const FoundMap = lazy(async () => ({ default: (await import('../map/FoundMap.tsx')).FoundMap }))

interface MapColumnProps {
  found: Found
  marks: Mark[]
  areas: Area[] | undefined
  start: View
  target: View | undefined
  within: number | undefined
  lit: string | undefined
  onLight(id: string | undefined): void
  onCount(count: number): void
}

/** The map beside the list, with what was pressed on it, and the button to search where somebody has gone. */
export const MapColumn = ({ found, marks, areas, start, target, within, lit, onLight, onCount }: MapColumnProps) => {
  const say = useText()
  const home = useHome()
  const [picked, setPicked] = useState<string[]>([])
  const [seen, setSeen] = useState<{ by: Seen; isNew: boolean }>()
  const words = useMarkWords(found)
  const searchHere = () => {
    if (!seen) return
    mapState.set({ piece: seen.by.bounds })
    setSeen({ ...seen, isNew: false })
  }
  return (
    <div className="places-map">
      <MapGuard instead={<Notice tone="info">{say('points.mapFailed')}</Notice>}>
        <Suspense fallback={<Waiting />}>
          <FoundMap
            label={say('points.map', { count: found.total ?? 0 })}
            start={start}
            target={target}
            positions={found.positions}
            words={words}
            marks={marks}
            areas={areas}
            home={home?.place}
            within={within}
            lit={lit ?? picked[0]}
            onPick={setPicked}
            onMark={id => show(id, onLight)}
            onCount={onCount}
            onSeen={(by, byHand) => {
              mapState.set({ view: { centre: by.middle, zoom: by.zoom } })
              setSeen(before => ({ by, isNew: byHand || before?.isNew === true }))
            }}
          >
            {seen?.isNew && (
              <div className="map-search-here">
                <Button size="sm" icon="again" onPress={searchHere}>
                  {say('points.searchHere')}
                </Button>
              </div>
            )}
            {picked.length > 0 && <PickedCard ids={picked} onClose={() => setPicked([])} />}
          </FoundMap>
        </Suspense>
      </MapGuard>
    </div>
  )
}

/** The row that goes with a mark, brought into view and lit. */
const show = (id: string, onLight: (id: string) => void) => {
  onLight(id)
  document.getElementById(`point-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}

/** What stands on the marks: the numbers and names of the rows. */
const useMarkWords = ({ rows }: Found) => {
  const say = useText()
  return useMemo(() => {
    const numbers = new Map(rows.map(({ id }, i) => [id, i + 1]))
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    const one = (id: string) => {
      const name = names.get(id)
      return name ? say('points.mark', { number: numbers.get(id), name }) : say('points.markOther')
    }
    return { numbers, one, several: (count: number) => say('points.markSeveral', { count }) }
  }, [rows, say])
}

/** Where the map starts: where it was left, what was shared, the place of who looks, or the whole town. */
export const startOf = (shared: View | undefined, middle: Point): View => {
  const { home, view } = mapState.get()
  return view ?? shared ?? (home ? { centre: home.place, zoom: 14 } : { centre: middle, zoom: 11.5 })
}
