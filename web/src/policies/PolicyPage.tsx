import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { policyQuery } from '../shared/api/policies.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useServedAreas } from '../shared/places/useAreaNames.ts'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { SelectInput } from '../shared/ui/TextInput.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import { PolicyForm } from './PolicyForm.tsx'

/** Whom a call tells and when, per area; an area without steps of its own uses the municipality's. */
export const PolicyPage = () => {
  const say = useText()
  const areas = useServedAreas()
  const [search, setSearch] = useSearchParams()
  const area = search.get('gebied') ?? areas[0]?.id
  return (
    <Page title={say('policy.title')} intro={say('policy.intro')}>
      {!area && <Waiting />}
      {area && (
        <SelectInput
          width="md"
          label={say('rota.area')}
          value={area}
          onChange={gebied => setSearch({ gebied }, { replace: true })}
          options={areas.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {area && <OneArea key={area} area={area} />}
    </Page>
  )
}

const OneArea = ({ area }: { area: string }) => {
  const policy = useQuery(policyQuery(area))
  if (policy.error) return <Outcome reason={policy.error} />
  if (!policy.data) return <Waiting />
  return <PolicyForm policy={policy.data} />
}
