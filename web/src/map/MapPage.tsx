import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { SupportPoint } from '../../../services/contracts/api/support-points.ts'
import { useConfig } from '../shared/api/config.ts'
import { supportPointFunctionsQuery, supportPointsQuery } from '../shared/api/places.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Empty } from '../shared/ui/Empty.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { LeafletMap } from './LeafletMap.tsx'
import './MapPage.css'
import { useMapAreas } from './useMapAreas.ts'

/** The neighbourhood: its areas and support points, on a map and in a list that says the same. */
export const MapPage = () => {
  const say = useText()
  const [filters] = useSearchParams()
  const wanted = filters.get('functie') ?? undefined
  const [lit, setLit] = useState<string>()
  const points = useQuery(supportPointsQuery(wanted ? { function: wanted } : {}))
  return (
    <Page width="wide" title={say('map.title')} intro={say('map.intro')}>
      <div className="places">
        <div className="places-list">
          <FunctionFilter />
          <h2>{say('map.count', { count: points.data?.length ?? 0 })}</h2>
          {points.isPending && <Waiting />}
          <Outcome reason={points.error} />
          {points.data?.length === 0 && (
            <Empty icon="pin" title={say('map.empty')}>
              <p>{say('map.emptyText')}</p>
            </Empty>
          )}
          <ol className="points">
            {points.data?.map((point, i) => (
              <PointRow key={point.id} point={point} number={i + 1} isLit={lit === point.id} onLight={setLit} />
            ))}
          </ol>
        </div>
        <PointMap points={points.data ?? []} lit={lit} onLight={setLit} />
      </div>
    </Page>
  )
}

const FunctionFilter = () => {
  const say = useText()
  const local = useLocalText()
  const [filters, setFilters] = useSearchParams()
  const functions = useQuery(supportPointFunctionsQuery).data ?? []
  return (
    <SelectInput
      label={say('map.function')}
      value={filters.get('functie') ?? ''}
      onChange={value => setFilters(value ? { functie: value } : {}, { replace: true, preventScrollReset: true })}
      options={[
        { value: '', label: say('map.allFunctions') },
        ...functions.map(one => ({ value: one.id, label: local(one.name) })),
      ]}
    />
  )
}

interface PointRowProps {
  point: SupportPoint
  number: number
  isLit: boolean
  onLight(id: string): void
}

const PointRow = ({ point, number, isLit, onLight }: PointRowProps) => {
  const say = useText()
  const local = useLocalText()
  const functions = useQuery(supportPointFunctionsQuery).data
  const names = point.functions.map(id => local(functions?.find(one => one.id === id)?.name) || id)
  return (
    <li
      id={`point-${point.id}`}
      className="point"
      data-lit={isLit ? '' : undefined}
      onMouseEnter={() => onLight(point.id)}
    >
      <span className="point-number">{number}</span>
      <div>
        <h3>{point.name}</h3>
        {point.address && <p>{point.address}</p>}
        <p className="point-functions">{names.join(' · ')}</p>
        {point.neighboursWelcome && <p className="point-welcome">{say('map.welcome')}</p>}
      </div>
    </li>
  )
}

interface PointMapProps {
  points: SupportPoint[]
  lit: string | undefined
  onLight(id: string): void
}

const PointMap = ({ points, lit, onLight }: PointMapProps) => {
  const say = useText()
  const centre = useConfig()?.municipality.centre
  const areas = useMapAreas()
  const marks = useMemo(
    () => points.map(({ id, name, place }, i) => ({ id, name, place, number: i + 1, look: 'support-point' as const })),
    [points],
  )
  if (!centre) return <Waiting />
  return (
    <div className="places-map">
      <LeafletMap
        label={say('map.supportPoints', { count: points.length })}
        centre={centre}
        zoom={11.5}
        areas={areas}
        marks={marks}
        lit={lit}
        onMark={id => {
          onLight(id)
          document.getElementById(`point-${id}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
        }}
      />
    </div>
  )
}
