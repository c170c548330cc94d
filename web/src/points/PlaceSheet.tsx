import { lazy, Suspense, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Sheet } from '../shared/ui/Sheet.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { mapState } from './mapState.ts'
import './PlaceSheet.css'

const PlacePicker = lazy(async () => ({ default: (await import('../map/PlacePicker.tsx')).PlacePicker }))
const AddressField = lazy(async () => ({
  default: (await import('../shared/places/AddressField.tsx')).AddressField,
}))

/** Asks where somebody is: by their device, by an address, or by a map. Nothing is kept. */
export const PlaceSheet = ({ onClose }: { onClose(): void }) => {
  const say = useText()
  const announce = useAnnounce()
  const take = (place: Point, label?: string) => {
    mapState.set({ home: { place, ...(label ? { label } : {}) }, piece: undefined })
    announce(say('points.nearKnown'))
    onClose()
  }
  return (
    <Sheet title={say('points.nearTitle')} onClose={onClose}>
      <div className="place-sheet">
        <ByDevice onPlace={take} />
        <ByAddress onPlace={take} />
        <ByMap onPlace={take} />
        <p className="place-sheet-privacy">{say('points.nearPrivacy')}</p>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}

const ByDevice = ({ onPlace }: { onPlace(place: Point): void }) => {
  const say = useText()
  const [state, setState] = useState<'no' | 'busy' | 'failed'>('no')
  const locate = () => {
    setState('busy')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => onPlace({ lat: coords.latitude, lon: coords.longitude }),
      () => setState('failed'),
      { timeout: 15_000, maximumAge: 60_000 },
    )
  }
  return (
    <>
      <Button icon="target" isPending={state === 'busy'} onPress={locate}>
        {say('points.nearHere')}
      </Button>
      {state === 'busy' && <p role="status">{say('points.nearFinding')}</p>}
      {state === 'failed' && (
        <Notice tone="warning" role="alert">
          <p>{say('points.nearFailed')}</p>
        </Notice>
      )}
    </>
  )
}

const ByAddress = ({ onPlace }: { onPlace(place: Point, label: string): void }) => {
  const say = useText()
  const [text, setText] = useState('')
  return (
    <Suspense fallback={<Waiting />}>
      <AddressField label={say('points.nearAddress')} value={text} onChange={setText} onPlace={onPlace} />
    </Suspense>
  )
}

const ByMap = ({ onPlace }: { onPlace(place: Point): void }) => {
  const say = useText()
  const [isOpen, setOpen] = useState(false)
  const [place, setPlace] = useState<Point>()
  if (!isOpen)
    return (
      <Button look="secondary" icon="map" onPress={() => setOpen(true)}>
        {say('points.nearMap')}
      </Button>
    )
  return (
    <>
      <Suspense fallback={<Waiting />}>
        <PlacePicker error={undefined} value={place} onChange={setPlace} />
      </Suspense>
      <Button isDisabled={!place} onPress={() => place && onPlace(place)}>
        {say('points.nearMapDone')}
      </Button>
    </>
  )
}
