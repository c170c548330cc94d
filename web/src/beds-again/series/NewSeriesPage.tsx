import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { searchAddress } from '../../beds/need.ts'
import { useStayWords } from '../../beds/words.ts'
import { bedsQuery } from '../../shared/api/beds.ts'
import { respiteLocationQuery } from '../../shared/api/respiteLocations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Facts } from '../../shared/requests/Facts.tsx'
import { ButtonLink } from '../../shared/ui/ButtonLink.tsx'
import { Page } from '../../shared/ui/Page.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import '../../coordinator/CasePage.css'
import { SeriesFields } from './SeriesFields.tsx'
import './Series.css'
import { type SeriesForm, useSeriesForm } from './useSeriesForm.ts'

/** Reserves a bed several times at once, such as every other weekend: relatives can count on it [002, 6.1]. */
export const NewSeriesPage = () => {
  const say = useText()
  const form = useSeriesForm()
  const search = searchAddress(form.need)
  if (!form.bedId || !form.locationId) return <Navigate to={search} replace />
  return (
    <Page
      width="wide"
      title={say('again.title')}
      intro={say('again.intro')}
      back={{ to: search, label: say('again.backToSearch') }}
    >
      <SeriesFields form={form} which={<Which form={form} search={search} />} />
    </Page>
  )
}

/** Which bed it is, and the way to another. */
const Which = ({ form: { need, bedId, locationId }, search }: { form: SeriesForm; search: string }) => {
  const say = useText()
  const words = useStayWords()
  const location = useQuery(respiteLocationQuery(locationId)).data
  const bed = useQuery(bedsQuery({ locationId })).data?.find(({ id }) => id === bedId)
  return (
    <Panel title={say('again.bed')}>
      <Facts
        facts={[
          {
            name: say(`shared.stayKind.${need.kind}`),
            value: location && bed ? say('again.bedAt', { location: location.name, room: words.room(bed) }) : '…',
          },
        ]}
      />
      <p>
        <ButtonLink look="quiet" size="sm" to={search}>
          {say('again.otherBed')}
        </ButtonLink>
      </p>
    </Panel>
  )
}
