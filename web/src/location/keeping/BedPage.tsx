import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { Bed } from '../../../../services/contracts/api/respite-locations.ts'
import { bedsQuery, useAddBed, useChangeBed } from '../../shared/api/beds.ts'
import { serverDate } from '../../shared/api/serverClock.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Confirm } from '../../shared/ui/Confirm.tsx'
import { Empty } from '../../shared/ui/Empty.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { bedName } from '../bedName.ts'
import { useMyLocation } from '../useMyLocation.ts'
import { BedFields } from './BedFields.tsx'
import { bedFormOf, bedMistakes, changedBedOf, newBedOf } from './bedForm.ts'
import { useKeptForm } from './useKeptForm.ts'

/** One bed: what it is, and taking it away. */
export const BedPage = () => {
  const say = useText()
  const { id = '' } = useParams()
  const { list, location } = useMyLocation()
  const beds = useQuery({ ...bedsQuery({ locationId: location?.id ?? '' }), enabled: Boolean(location) })
  const bed = beds.data?.find(one => one.id === id)
  if (bed) return <Change key={bed.id} bed={bed} />
  if (list.isPending || (location && beds.isPending)) return <Waiting />
  return (
    <Page title={say('keeping.bed')} back={{ to: '/locatie/bedden', label: say('keeping.backToBeds') }}>
      <Outcome reason={beds.error ?? list.error} />
      <Empty icon="bed" title={say('keeping.noBed')} />
    </Page>
  )
}

const Change = ({ bed }: { bed: Bed }) => {
  const say = useText()
  const navigate = useNavigate()
  const save = useChangeBed(bed.id)
  const start = bedFormOf(bed, '')
  const form = useKeptForm(`bed.${bed.id}`, start, bedMistakes)
  const done = () => {
    form.clear()
    navigate('/locatie/bedden')
  }
  const submit = () => {
    const body = changedBedOf(form.value, start)
    if (Object.keys(body).length === 0) done()
    else save.mutate(body, { onSuccess: done })
  }
  return (
    <Page
      title={bedName(bed)}
      back={{ to: '/locatie/bedden', label: say('keeping.backToBeds') }}
      {...form.titleProps(say)}
    >
      <BedFields form={form} known={start} save={save} onSubmit={submit} />
      <RemoveBed bed={bed} onDone={done} />
    </Page>
  )
}

const RemoveBed = ({ bed, onDone }: { bed: Bed; onDone(): void }) => {
  const say = useText()
  const remove = useChangeBed(bed.id)
  const [asking, setAsking] = useState(false)
  return (
    <p>
      <Button look="danger" onPress={() => setAsking(true)}>
        {say('keeping.remove')}
      </Button>
      <Confirm
        isOpen={asking}
        look="danger"
        title={say('keeping.removeAsk', { bed: bedName(bed) })}
        action={say('keeping.removeYes')}
        isPending={remove.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => remove.mutate({ removed: true }, { onSuccess: onDone })}
      >
        <p>{say('keeping.removeText')}</p>
        <Outcome reason={remove.error} />
      </Confirm>
    </p>
  )
}

/** A bed that was not there yet. */
export const AddBedPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const { location } = useMyLocation()
  const save = useAddBed()
  const start = bedFormOf(undefined, serverDate())
  const form = useKeptForm('bed.new', start, bedMistakes)
  if (!location) return <Waiting />
  const submit = () =>
    save.mutate(
      { body: newBedOf(form.value, location.id), key: form.key },
      {
        onSuccess: () => {
          form.clear()
          navigate('/locatie/bedden')
        },
      },
    )
  return (
    <Page
      title={say('keeping.addBedTitle', { name: location.name })}
      back={{ to: '/locatie/bedden', label: say('keeping.backToBeds') }}
      {...form.titleProps(say)}
    >
      <BedFields form={form} known={start} save={save} onSubmit={submit} />
    </Page>
  )
}
