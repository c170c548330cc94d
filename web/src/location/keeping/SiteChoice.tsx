import { useQuery } from '@tanstack/react-query'
import { respiteLocationsQuery } from '../../shared/api/respiteLocations.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { metresBetween } from '../../shared/places/metres.ts'
import { distanceWords } from '../../shared/requests/words.ts'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import type { LocationForm } from './locationForm.ts'
import type { KeptForm } from './useKeptForm.ts'

/** The 24-hour site within walking distance of homes, whose staff can be called [004, 5.3.5]; nearest first. */
export const SiteChoice = ({ id, form }: { id: string | undefined; form: KeptForm<LocationForm> }) => {
  const say = useText()
  const { place } = form.value.where
  const sites = (useQuery(respiteLocationsQuery()).data ?? [])
    .filter(one => one.id !== id && (one.status === 'open' || one.id === form.value.site))
    .map(one => ({ ...one, distance: place ? metresBetween(place, one.place) : undefined }))
    .toSorted((a, b) => (a.distance ?? 0) - (b.distance ?? 0) || a.name.localeCompare(b.name, 'nl'))
  return (
    <SelectInput
      id="site"
      label={say('keeping.site')}
      hint={say('keeping.siteHint')}
      optional
      value={form.value.site}
      onChange={site => form.change({ site })}
      options={[
        { value: '', label: say('keeping.siteNone') },
        ...sites.map(({ id, name, distance }) => ({
          value: id,
          label:
            distance === undefined ? name : say('keeping.siteAt', { name, distance: distanceWords(distance, say) }),
        })),
      ]}
    />
  )
}
