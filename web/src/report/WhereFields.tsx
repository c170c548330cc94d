import { lazy, Suspense, useState } from 'react'
import type { Point } from '../../../services/contracts/api/common.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { AddressField } from '../shared/places/AddressField.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Notice } from '../shared/ui/Notice.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { type Finding, findMe } from './findMe.ts'

const PlacePicker = lazy(async () => ({ default: (await import('../map/PlacePicker.tsx')).PlacePicker }))

/** Where, as far as somebody has said it. */
export interface Where {
  address: string
  way?: 'here' | 'map' | 'address'
  place?: Point | undefined
}

interface WhereFieldsProps {
  value: Where
  onChange(value: Where): void
}

/** Where: an address in words, where I am now, or a point on the map. Each may be left out. */
export const WhereFields = ({ value, onChange }: WhereFieldsProps) => {
  const say = useText()
  const [finding, setFinding] = useState<Finding | 'no' | 'busy'>('no')
  const here = async () => {
    setFinding('busy')
    const found = await findMe()
    setFinding(found)
    if (typeof found !== 'string') onChange({ ...value, way: 'here', place: found })
  }
  const showMap = () => {
    setFinding('no')
    onChange({ ...value, way: 'map' })
  }
  /** Other words than those of the address that was chosen are another place. */
  const type = (address: string) =>
    onChange(value.way === 'address' && address !== value.address ? { address } : { ...value, address })
  return (
    <>
      <AddressField
        id="address"
        label={say('report.address')}
        hint={say('report.addressHint')}
        none={say('report.addressNone')}
        maxLength={300}
        value={value.address}
        onChange={type}
        onPlace={(place, address) => onChange({ address, way: 'address', place })}
      />
      <div className="where-ways">
        <Button look="secondary" icon="target" isPending={finding === 'busy'} onPress={here}>
          {say('report.here')}
        </Button>
        <Button look="secondary" icon="map" onPress={showMap}>
          {say('report.onMap')}
        </Button>
      </div>
      <Found finding={finding} isHere={value.way === 'here' && Boolean(value.place)} />
      {value.way === 'map' && (
        <Suspense fallback={<Waiting />}>
          <PlacePicker error={undefined} value={value.place} onChange={place => onChange({ ...value, place })} />
        </Suspense>
      )}
    </>
  )
}

const Found = ({ finding, isHere }: { finding: Finding | 'no' | 'busy'; isHere: boolean }) => {
  const say = useText()
  if (finding === 'busy') return <p role="status">{say('places.finding')}</p>
  if (finding === 'denied' || finding === 'unknown')
    return (
      <Notice tone="warning" role="alert">
        <p>{say(`report.notFound.${finding}`)}</p>
      </Notice>
    )
  if (!isHere) return null
  return (
    <Notice tone="positive" role="status">
      <p>{say('report.found')}</p>
    </Notice>
  )
}
