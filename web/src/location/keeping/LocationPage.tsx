import { useNavigate } from 'react-router'
import type { RespiteLocation } from '../../../../services/contracts/api/respite-locations.ts'
import { useAddLocation, useChangeLocation } from '../../shared/api/respiteLocations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { useMyLocation } from '../useMyLocation.ts'
import { LocationFields } from './LocationFields.tsx'
import { changedOf, type LocationForm, locationFormOf, locationMistakes, newLocationOf } from './locationForm.ts'
import { useKeptForm } from './useKeptForm.ts'

/** What a location is: name, contact, hours, rules, limits. */
export const LocationPage = () => {
  const { list, location } = useMyLocation()
  if (list.isPending) return <Waiting />
  return location ? <Change key={location.id} location={location} /> : <AddLocationPage />
}

const Change = ({ location }: { location: RespiteLocation }) => {
  const say = useText()
  const navigate = useNavigate()
  const save = useChangeLocation(location.id)
  const start = locationFormOf(location)
  const form = useKeptForm(`location.${location.id}`, start, locationMistakes)
  const submit = () => {
    const body = changedOf(form.value, start)
    const done = () => {
      form.clear()
      navigate('/locatie/bedden')
    }
    if (Object.keys(body).length === 0) done()
    else save.mutate(body, { onSuccess: done })
  }
  return (
    <Page
      title={say('keeping.changeTitle', { name: location.name })}
      back={{ to: '/locatie/bedden', label: say('keeping.backToBeds') }}
      {...form.titleProps(say)}
    >
      <LocationFields id={location.id} form={form} known={start} save={save} onSubmit={submit} />
    </Page>
  )
}

/** A location that was not there yet. */
export const AddLocationPage = () => {
  const say = useText()
  const navigate = useNavigate()
  const save = useAddLocation()
  const start: LocationForm = locationFormOf()
  const form = useKeptForm('location.new', start, locationMistakes)
  const submit = () => {
    const { place } = form.value.where
    if (!place) return
    save.mutate(
      { body: newLocationOf(form.value, place), key: form.key },
      {
        onSuccess: ({ id }) => {
          form.clear()
          navigate(`/locatie/bedden?locatie=${id}`)
        },
      },
    )
  }
  return (
    <Page
      title={say('keeping.addTitle')}
      back={{ to: '/locatie', label: say('keeping.backToLocation') }}
      {...form.titleProps(say)}
    >
      <LocationFields form={form} known={start} save={save} onSubmit={submit} />
    </Page>
  )
}
