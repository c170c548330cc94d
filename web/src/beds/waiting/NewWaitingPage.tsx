import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { stayKinds } from '../../../../services/contracts/api/respite-locations.ts'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useAddWaiting } from '../../shared/api/waitingList.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { Outcome } from '../../shared/requests/Outcome.tsx'
import { Button } from '../../shared/ui/Button.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { SelectInput, TextInput } from '../../shared/ui/TextInput.tsx'
import { Checks } from '../Checks.tsx'
import { NearChoice } from '../search/NearChoice.tsx'
import { NightsInput } from '../search/NightsInput.tsx'
import '../search/SearchPage.css'
import { ClientFields } from '../stay/ClientFields.tsx'
import { type ClientForm, emptyClient } from '../stay/clientForm.ts'
import '../stay/StayPage.css'
import { useNearPlace, useNeed } from '../useNeed.ts'
import { waitingFrom } from './waitingForm.ts'

/** Puts somebody on the waiting list; what was searched is filled in, and stays in the address. */
export const NewWaitingPage = () => {
  const say = useText()
  const local = useLocalText()
  const navigate = useNavigate()
  const { need, set } = useNeed()
  const place = useNearPlace(need.near)
  const features = useQuery(respiteVocabularyQuery).data?.features ?? []
  const add = useAddWaiting()
  const [client, setClient] = useState<ClientForm>({ ...emptyClient, groups: need.groups })
  const [isWrong, setWrong] = useState(false)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (add.isPending || isWrong) return
    add.mutate({ body: waitingFrom(need, place, client), key }, { onSuccess: () => navigate('/bedden/wachtlijst') })
  }
  return (
    <Page
      title={say('beds.waitingAddTitle')}
      intro={say('beds.waitingAddIntro')}
      back={{ to: '/bedden/wachtlijst', label: say('beds.backToWaiting') }}
    >
      <form className="plan-form" onSubmit={submit} noValidate onChange={() => setKey(crypto.randomUUID())}>
        <SelectInput
          label={say('beds.kind')}
          width="md"
          value={need.kind}
          onChange={value => set({ kind: stayKinds.find(one => one === value) ?? 'time-out' })}
          options={stayKinds.map(kind => ({ value: kind, label: say(`shared.stayKind.${kind}`) }))}
        />
        <TextInput
          type="date"
          width="sm"
          label={say('beds.waitingFrom')}
          optional
          value={need.from ?? ''}
          onChange={value => set({ from: value || undefined })}
        />
        <NightsInput nights={need.nights} onChange={nights => set({ nights })} onWrong={setWrong} />
        <NearChoice near={need.near} onChange={near => set({ near })} />
        <Checks
          label={say('beds.features')}
          options={features.map(({ id, name }) => ({ id, name: local(name) }))}
          value={need.features}
          onChange={value => set({ features: value })}
        />
        <ClientFields form={client} onChange={part => setClient({ ...client, ...part })} />
        <Outcome reason={add.error} />
        <p>
          <Button type="submit" isPending={add.isPending}>
            {say('beds.waitingAddDo')}
          </Button>
        </p>
      </form>
    </Page>
  )
}
