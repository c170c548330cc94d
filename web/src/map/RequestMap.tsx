import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Point } from '../../../services/contracts/api/common.ts'
import type { HelpRequest } from '../../../services/contracts/api/help-requests.ts'
import { useKinds } from '../shared/api/kinds.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { LeafletMap } from './LeafletMap.tsx'
import { useMapAreas } from './useMapAreas.ts'

interface RequestMapProps {
  centre: Point
  within: number
  requests: HelpRequest[]
  lit: string | undefined
  onLight(id: string): void
}

/** Requests as numbered circles; the same ones, in the same order, as in the list. */
export const RequestMap = ({ centre, within, requests, lit, onLight }: RequestMapProps) => {
  const say = useText()
  const local = useLocalText()
  const navigate = useNavigate()
  const kinds = useKinds()
  const areas = useMapAreas(true)
  const marks = useMemo(
    () =>
      requests.map((request, i) => ({
        id: request.id,
        number: i + 1,
        place: request.place,
        name: local(kinds?.find(kind => kind.id === request.kind)?.name) || request.kind,
        ...('radius' in request.place ? { radius: request.place.radius } : {}),
      })),
    [requests, kinds, local],
  )
  return (
    <LeafletMap
      label={say('map.requests', { count: requests.length })}
      centre={centre}
      within={within}
      home={centre}
      areas={areas}
      marks={marks}
      lit={lit}
      onMark={id => {
        onLight(id)
        navigate(`/helpen/${id}`)
      }}
    />
  )
}
