import { lazy, Suspense, useState } from 'react'
import type { Point } from '../../../../services/contracts/api/common.ts'
import { useMe } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useFineAreas } from '../../shared/places/AreaChoice.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { nearOf, pointIn } from '../need.ts'

const PlacePicker = lazy(async () => ({ default: (await import('../../map/PlacePicker.tsx')).PlacePicker }))

interface NearChoiceProps {
  near: string | undefined
  onChange(near: string | undefined): void
}

/** Where the client lives, so far as distances need it: an area, a point on the map, or where I work myself. */
export const NearChoice = ({ near, onChange }: NearChoiceProps) => {
  const say = useText()
  const me = useMe()
  const areas = useFineAreas() ?? []
  const [isPicking, setPicking] = useState(false)
  const point = pointIn(near)
  return (
    <>
      <SelectInput
        label={say('beds.near')}
        value={point ? 'punt' : (near ?? '')}
        onChange={value => (value === 'kaart' || value === 'punt' ? setPicking(true) : onChange(value || undefined))}
        options={[
          { value: '', label: say('beds.nearAnywhere') },
          ...(me?.place ? [{ value: 'mij', label: say('beds.nearMe') }] : []),
          ...(point ? [{ value: 'punt', label: say('beds.nearPoint') }] : []),
          { value: 'kaart', label: say('beds.nearMap') },
          ...areas.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {isPicking && (
        <PointSheet
          start={point}
          onClose={() => setPicking(false)}
          onPick={place => {
            onChange(nearOf(place))
            setPicking(false)
          }}
        />
      )}
    </>
  )
}

interface PointSheetProps {
  start: Point | undefined
  onPick(place: Point): void
  onClose(): void
}

const PointSheet = ({ start, onPick, onClose }: PointSheetProps) => {
  const say = useText()
  const [place, setPlace] = useState(start)
  return (
    <Sheet title={say('beds.nearMapTitle')} onClose={onClose}>
      <Suspense fallback={<Waiting />}>
        <PlacePicker error={undefined} value={place} onChange={setPlace} />
      </Suspense>
      <div className="confirm-actions">
        <Button onPress={() => place && onPick(place)}>{say('beds.nearMapDone')}</Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}
