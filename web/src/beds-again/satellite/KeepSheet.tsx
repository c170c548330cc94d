import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useStayWords } from '../../beds/words.ts'
import { respiteLocationQuery, respiteLocationsQuery } from '../../shared/api/respiteLocations.ts'
import { useChangeStay } from '../../shared/api/stayDetails.ts'
import { addDays } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Sheet } from '../../shared/ui/Sheet.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { placeKinds, useFreePlaces } from './useFreePlaces.ts'

/** So many nights a place is kept unless somebody says otherwise, as the server takes it. */
const usualNights = 42

/** Which place is kept, and until when. The site that the home belongs to is proposed. */
export const KeepSheet = ({ stay, onClose }: { stay: Stay; onClose(): void }) => {
  const say = useText()
  const words = useStayWords()
  const keep = useChangeStay(stay.id)
  const { from } = stay.period
  const [chosen, setChosen] = useState<string>()
  const [until, setUntil] = useState(() => addDays(from, usualNights))
  const [bedId, setBedId] = useState<string>()
  const [attempt, setAttempt] = useState(0)
  const site = useQuery(respiteLocationQuery(stay.locationId)).data?.site
  const locationId = chosen ?? site ?? ''
  const isLater = until > from
  const places = useFreePlaces(locationId, isLater ? { from, to: until } : undefined)
  const place = places?.find(bed => bed.bedId === bedId)
  const save = () => {
    setAttempt(attempt + 1)
    if (!place || !isLater || keep.isPending) return
    keep.mutate({ keeps: { bedId: place.bedId, until } }, { onSuccess: onClose })
  }
  return (
    <Sheet title={say('again.keep')} onClose={onClose}>
      <LocationChoice value={locationId} onChange={setChosen} />
      <TextInput
        id="keep-until"
        type="date"
        width="md"
        label={say('again.keepUntil')}
        hint={say('again.keepUntilHint', { day: words.day(from) })}
        min={addDays(from, 1)}
        error={isLater ? undefined : say('again.keepUntilWrong')}
        value={until}
        onChange={setUntil}
      />
      {locationId && isLater && !places && <Waiting />}
      {places && places.length > 0 && (
        <ChoiceCards
          id="keep-bed"
          label={say('again.keepBed')}
          error={attempt > 0 && !place ? say('again.keepMissing') : undefined}
          value={place?.bedId}
          onChange={setBedId}
          choices={places.map(bed => ({
            value: bed.bedId,
            label: words.room(bed),
            text: words.list(bed.features.map(words.feature)),
          }))}
        />
      )}
      <div role="status">{places?.length === 0 && <p>{say('again.keepNoBed')}</p>}</div>
      <Outcome reason={keep.error} />
      <div className="confirm-actions">
        <Button isPending={keep.isPending} isDisabled={!places?.length} onPress={save}>
          {say('again.keepDo')}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {say('shared.notNow')}
        </Button>
      </div>
    </Sheet>
  )
}

/** Locations with a place that is not a home of one's own. */
const LocationChoice = ({ value, onChange }: { value: string; onChange(id: string): void }) => {
  const say = useText()
  const locations = useQuery(respiteLocationsQuery()).data ?? []
  const options = locations
    .filter(({ status, kinds }) => status === 'open' && kinds.some(kind => placeKinds.includes(kind)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <SelectInput
      id="keep-location"
      label={say('again.keepLocation')}
      value={value}
      onChange={onChange}
      options={[
        { value: '', label: say('again.keepLocationNone') },
        ...options.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
