import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { bedsQuery } from '../../shared/api/beds.ts'
import { useBedWords } from '../../shared/api/respiteVocabulary.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { ChoiceCards } from '../../shared/ui/ChoiceCards.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { bedName } from '../bedName.ts'
import { Refused } from './Refused.tsx'
import { useChange } from './useChange.ts'

/** Another bed of the same location, for the nights that are left. */
export const MoveForm = ({ stay, onDone, onBack }: { stay: Stay; onDone(): void; onBack(): void }) => {
  const say = useText()
  const { feature } = useBedWords()
  const announce = useAnnounce()
  const beds = useQuery(bedsQuery({ locationId: stay.locationId }))
  const others = beds.data?.filter(({ id, status }) => id !== stay.bedId && status === 'in-use') ?? []
  const [bedId, setBedId] = useState('')
  const [tried, setTried] = useState(false)
  const change = useChange(stay.id, () => {
    const bed = others.find(({ id }) => id === bedId)
    announce(say('location.moved', { bed: bed ? bedName(bed) : '' }))
    onDone()
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (bedId) change.send({ bedId })
  }
  if (!beds.data) return beds.error ? <Outcome reason={beds.error} /> : <Waiting />
  return (
    <form className="location-form" onSubmit={submit} noValidate>
      {others.length === 0 ? (
        <p>{say('location.moveNone')}</p>
      ) : (
        <ChoiceCards
          id="move-bed"
          label={say('location.moveTo')}
          error={tried && !bedId ? say('location.moveMissing') : undefined}
          value={bedId || undefined}
          onChange={setBedId}
          choices={others.map(bed => ({
            value: bed.id,
            label: bedName(bed),
            text: [...bed.kinds.map(kind => say(`shared.stayKind.${kind}`)), ...bed.features.map(feature)].join(' · '),
          }))}
        />
      )}
      <Refused change={change} />
      <div className="confirm-actions">
        <Button type="submit" isPending={change.isPending} isDisabled={others.length === 0}>
          {say('location.moveYes')}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {say('shared.notNow')}
        </Button>
      </div>
    </form>
  )
}
