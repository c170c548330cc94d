import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useConfig } from '../shared/api/config.ts'
import { useMe } from '../shared/api/me.ts'
import { supportPointsQuery } from '../shared/api/places.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { FieldProblem } from '../shared/ui/Field.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { LeafletMap } from './LeafletMap.tsx'
import './PlacePicker.css'
import { useMapAreas } from './useMapAreas.ts'

interface PlacePickerProps {
  error: string | undefined
  value: Point | undefined
  onChange(place: Point): void
}

/** Support points people know, to find one's way by where there are no streets to see. */
const useLandmarks = () => {
  const points = useQuery(supportPointsQuery({})).data
  return useMemo(
    () => points?.map(({ id, name, place }) => ({ id, name, place, isLandmark: true, look: 'support-point' as const })),
    [points],
  )
}

/** A point by moving the map under a pin: with a finger, a mouse, or the arrow keys. */
export const PlacePicker = ({ error, value, onChange }: PlacePickerProps) => {
  const say = useText()
  const me = useMe()
  const centre = useConfig()?.municipality.centre
  const areas = useMapAreas(true)
  const landmarks = useLandmarks()
  const start = useRef(value ?? me?.place ?? undefined)
  const first = start.current ?? centre
  useEffect(() => {
    if (!value && start.current) onChange(start.current)
  }, [value, onChange])
  if (!first) return <Waiting />
  return (
    <div className="picker">
      <p id="picker-hint">{say('map.pickHint')}</p>
      {error && <FieldProblem>{error}</FieldProblem>}
      <LeafletMap label={say('map.pick')} centre={first} zoom={13.5} areas={areas} marks={landmarks} onMove={onChange}>
        <span className="picker-pin" aria-hidden="true">
          <Icon name="pin" size="xl" />
        </span>
      </LeafletMap>
      <p role="status" className="picker-state">
        {value ? say('map.picked', { lat: value.lat.toFixed(4), lon: value.lon.toFixed(4) }) : say('map.notPicked')}
      </p>
    </div>
  )
}
