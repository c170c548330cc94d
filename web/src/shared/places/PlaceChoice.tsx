import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { useText } from '../i18n/Language.tsx'
import { type Choice, ChoiceCards } from '../ui/ChoiceCards.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { AreaChoice } from './AreaChoice.tsx'

const AddressField = lazy(async () => ({ default: (await import('./AddressField.tsx')).AddressField }))
const PlacePicker = lazy(async () => ({ default: (await import('../../map/PlacePicker.tsx')).PlacePicker }))

/** How somebody says where, and the point that gives. */
export interface PlaceAnswer {
  way?: 'same' | 'here' | 'map' | 'list' | 'address'
  place?: Point | undefined
  area?: string | undefined
  /** What was typed as an address, or chosen from what was found. */
  typed?: string | undefined
}

interface PlaceChoiceProps {
  label: string
  hint?: ReactNode
  labelHidden?: boolean
  /** A place used before, and what to call it. */
  same?: Point | undefined
  sameLabel?: string
  value: PlaceAnswer
  onChange(value: PlaceAnswer): void
  problemAt(field: string): string | undefined
  /** The place itself is wanted: the middle of a neighbourhood will not do. */
  exact?: boolean
}

/** Where: the place of last time, where I am now, an address, a point on the map, or a neighbourhood from a list. */
export const PlaceChoice = ({
  label,
  labelHidden = true,
  hint,
  same,
  sameLabel,
  value,
  onChange,
  problemAt,
  exact = false,
}: PlaceChoiceProps) => {
  const say = useText()
  const [finding, setFinding] = useState<'no' | 'busy' | 'failed'>('no')
  const choices: Choice[] = [
    ...(same ? [{ value: 'same', icon: 'home' as const, label: sameLabel ?? say('places.same') }] : []),
    { value: 'here', icon: 'target', label: say('places.here'), text: say('places.hereText') },
    { value: 'address', icon: 'home', label: say('places.address'), text: say('places.addressText') },
    ...(exact
      ? []
      : [{ value: 'list', icon: 'list' as const, label: say('places.list'), text: say('places.listText') }]),
    { value: 'map', icon: 'map', label: say('places.map'), text: say('places.mapText') },
  ]
  // What answers late (the device, a field that is just there) may not undo what was chosen meanwhile.
  const latest = useRef(value)
  latest.current = value
  const type = (typed: string) => {
    const { way, typed: before = '' } = latest.current
    if (way === 'address' && typed !== before) onChange({ way, place: undefined, typed })
  }
  const locate = () => {
    setFinding('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        if (latest.current.way !== 'here') return
        setFinding('no')
        onChange({ way: 'here', place: { lat: coords.latitude, lon: coords.longitude } })
      },
      () => setFinding('failed'),
      { timeout: 15_000, maximumAge: 60_000 },
    )
  }
  const choose = (way: string) => {
    setFinding('no')
    if (way === 'same') return onChange({ way, ...(same ? { place: same } : {}) })
    onChange({ way: way as 'here' | 'map' | 'list' | 'address', place: undefined, area: undefined, typed: undefined })
    if (way === 'here') locate()
  }
  return (
    <div className="ask-more">
      <ChoiceCards
        id="where"
        label={label}
        labelHidden={labelHidden}
        hint={hint}
        error={problemAt('where')}
        value={value.way}
        onChange={choose}
        choices={choices}
      />
      <div id="place" tabIndex={-1}>
        {value.way === 'here' && <Located state={finding} found={Boolean(value.place)} problem={problemAt('place')} />}
        {value.way === 'address' && (
          <Suspense fallback={<Waiting />}>
            <AddressField
              error={problemAt('place')}
              value={value.typed ?? ''}
              onChange={type}
              onPlace={(place, typed) => onChange({ way: 'address', place, typed })}
            />
          </Suspense>
        )}
        {value.way === 'list' && (
          <AreaChoice
            error={problemAt('place')}
            value={value.area ?? ''}
            onChange={(area, place) => onChange({ way: 'list', area, ...(place ? { place } : {}) })}
          />
        )}
        {value.way === 'map' && (
          <Suspense fallback={<Waiting />}>
            <PlacePicker
              error={problemAt('place')}
              value={value.place}
              onChange={place => onChange({ way: 'map', place })}
            />
          </Suspense>
        )}
      </div>
    </div>
  )
}

const Located = ({ state, found, problem }: { state: string; found: boolean; problem: string | undefined }) => {
  const say = useText()
  if (state === 'busy') return <p role="status">{say('places.finding')}</p>
  if (found)
    return (
      <Notice tone="positive" role="status">
        {say('places.found')}
      </Notice>
    )
  return (
    <Notice tone="warning" role="alert">
      {problem ?? say('places.notFound')}
    </Notice>
  )
}
