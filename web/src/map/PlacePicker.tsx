import { useEffect, useRef } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useConfig } from '../shared/api/config.ts'
import { useMe } from '../shared/api/me.ts'
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

/** A point by moving the map under a pin: with a finger, a mouse, or the arrow keys. */
export const PlacePicker = ({ error, value, onChange }: PlacePickerProps) => {
  const say = useText()
  const me = useMe()
  const centre = useConfig()?.municipality.centre
  const areas = useMapAreas(true)
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
      <LeafletMap label={say('map.pick')} centre={first} zoom={15} areas={areas} onMove={onChange}>
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
