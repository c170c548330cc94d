import { useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useMapAreas } from '../map/useMapAreas.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { useWide } from '../shared/useWide.ts'
import { AreaSection } from './AreaSection.tsx'
import { areaView } from './extent.ts'
import { Filters } from './Filters.tsx'
import { FoundList } from './FoundList.tsx'
import { MapColumn, startOf } from './MapColumn.tsx'
import { mapState } from './mapState.ts'
import './Neighbourhood.css'
import { ThingSection } from './ThingSection.tsx'
import { marksOf } from './things.ts'
import { useAsked } from './useAsked.ts'
import { useFound } from './useFound.ts'
import { useTarget } from './useTarget.ts'
import { useThings } from './useThings.ts'
import { useWanted } from './useWanted.ts'
import { isNarrowed, nothingWanted } from './wanted.ts'
import { useFoundWords } from './words.ts'

/** The filters, the list and the map, all of the same question. @param centre the middle of the municipality */
export const Neighbourhood = ({ centre }: { centre: Point }) => {
  const say = useText()
  const isWide = useWide()
  const { wanted, set } = useWanted()
  const { from, hasFrom, moment, shared } = useAsked(wanted, centre)
  const found = useFound(wanted, from, moment)
  const things = useThings({ wanted, from, moment })
  const marks = useMarks(things)
  const areas = useMapAreas()
  const { target, go } = useTarget(wanted.within)
  const [lit, setLit] = useState<string>()
  const [inView, setInView] = useState<number>()
  const hasMap = isWide || wanted.isMap
  const shows = (layer: (typeof wanted.layers)[number]) => wanted.layers.includes(layer)
  useSaid(found.isSettled ? found.total : undefined, moment)

  const everywhere = () => {
    mapState.set({ piece: undefined })
    set({ piece: undefined })
  }
  const clear = () => {
    mapState.set({ piece: undefined })
    set(nothingWanted)
  }
  return (
    <>
      <Filters wanted={wanted} set={set} />
      {!isWide && <MapToggle isMap={wanted.isMap} onChange={isMap => set({ isMap })} />}
      <div className="places" data-view={wanted.isMap ? 'map' : 'list'}>
        <div className="places-list">
          {wanted.layers.length === 0 && <p>{say('points.emptyLayers')}</p>}
          {shows('steunpunten') && (
            <FoundList
              found={found}
              moment={moment}
              inView={hasMap ? inView : undefined}
              hasFrom={hasFrom}
              lit={lit}
              onLight={setLit}
              onEverywhere={wanted.piece ? everywhere : undefined}
              onClear={isNarrowed(wanted) ? clear : undefined}
            />
          )}
          {things.map(shown => (
            <ThingSection key={shown.layer} shown={shown} lit={lit} onLight={setLit} />
          ))}
          {shows('gebieden') && areas && (
            <AreaSection
              areas={areas}
              onGo={area => {
                go(areaView(area.geometry))
                if (!isWide) set({ isMap: true })
              }}
            />
          )}
        </div>
        {hasMap && (
          <MapColumn
            found={found}
            marks={marks}
            areas={shows('gebieden') ? areas : undefined}
            start={startOf(shared, centre)}
            target={target}
            within={wanted.within}
            lit={lit}
            onLight={setLit}
            onCount={setInView}
          />
        )}
      </div>
    </>
  )
}

/** On a phone: the list, or the map. Either comes into view. */
const MapToggle = ({ isMap, onChange }: { isMap: boolean; onChange(isMap: boolean): void }) => {
  const say = useText()
  const place = useRef<HTMLDivElement>(null)
  return (
    <div ref={place}>
      <div className="places-toggle">
        <Button
          look="secondary"
          icon={isMap ? 'list' : 'map'}
          onPress={() => {
            onChange(!isMap)
            place.current?.scrollIntoView({ block: 'start' })
          }}
        >
          {isMap ? say('points.showList') : say('points.showMap')}
        </Button>
      </div>
    </div>
  )
}

const useMarks = (things: ReturnType<typeof useThings>) => {
  const said = JSON.stringify(
    things.map(({ layer, things: some }) => [layer, some.map(({ id, title }) => [id, title])]),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same things must not be drawn again
  return useMemo(() => things.flatMap(marksOf), [said])
}

/** Says aloud what was found, when it is something else than before. */
const useSaid = (total: number | undefined, moment: Parameters<ReturnType<typeof useFoundWords>>[1]) => {
  const announce = useAnnounce()
  const foundWords = useFoundWords()
  const words = total === undefined ? undefined : foundWords(total, moment)
  useEffect(() => {
    if (words) announce(words)
  }, [announce, words])
}
