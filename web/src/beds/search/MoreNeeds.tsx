import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { respiteVocabularyQuery } from '../../shared/api/respiteVocabulary.ts'
import { useLocalText, useText } from '../../shared/i18n/Language.tsx'
import { SelectInput } from '../../shared/ui/TextInput.tsx'
import { Checks } from '../Checks.tsx'
import type { Need } from '../need.ts'
import type { useNeed } from '../useNeed.ts'

const languages = ['nl', 'en', 'ar', 'de', 'es', 'fa', 'fr', 'pl', 'pt', 'ru', 'so', 'ti', 'tr', 'uk']

/** What else counts: the groups somebody belongs to, what the bed must have, the language that is spoken there. */
export const MoreNeeds = ({ need, set }: { need: Need; set: ReturnType<typeof useNeed>['set'] }) => {
  const say = useText()
  const local = useLocalText()
  const intl = useIntl()
  const { groups = [], features = [] } = useQuery(respiteVocabularyQuery).data ?? {}
  const named = (words: typeof features) => words.map(({ id, name }) => ({ id, name: local(name) }))
  return (
    <div className="bed-search-more">
      <Checks
        label={say('beds.groups')}
        hint={say('beds.groupsHint')}
        options={named(groups)}
        value={need.groups}
        onChange={value => set({ groups: value })}
      />
      <Checks
        label={say('beds.features')}
        options={named(features)}
        value={need.features}
        onChange={value => set({ features: value })}
      />
      <SelectInput
        label={say('beds.language')}
        width="md"
        value={need.language ?? ''}
        onChange={value => set({ language: value || undefined })}
        options={[
          { value: '', label: say('beds.languageAny') },
          ...languages.map(code => ({
            value: code,
            label: intl.formatDisplayName(code, { type: 'language' }) ?? code,
          })),
        ]}
      />
    </div>
  )
}
