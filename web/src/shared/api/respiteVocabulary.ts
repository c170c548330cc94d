import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type {
  RespiteFeature,
  RespiteGroup,
  RespiteVocabulary,
  WriteRespiteFeature,
  WriteRespiteGroup,
} from '../../../../services/contracts/api/respite-locations.ts'
import { useLocalText } from '../i18n/Language.tsx'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** The words beds are found by: groups and features. */
export const respiteVocabularyQuery = queryOptions({
  queryKey: keys.respiteVocabulary,
  queryFn: ({ signal }) => call<RespiteVocabulary>('/respite-vocabulary', { signal }),
  staleTime: 60_000,
})

/** Names of groups and features in the language of the screens; a word that nobody knows is shown as it is. */
export const useBedWords = () => {
  const local = useLocalText()
  const { groups = [], features = [] } = useQuery(respiteVocabularyQuery).data ?? {}
  const nameIn = (words: { id: string; name: RespiteGroup['name'] }[]) => (id: string) =>
    local(words.find(word => word.id === id)?.name) || id
  return { group: nameIn(groups), feature: nameIn(features) }
}

const useSave = <Body, Saved>(path: string) => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Body & { id: string }) => call<Saved>(`${path}/${id}`, { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.respiteVocabulary }),
  })
}

/** Keeps a group, new or known; what it cannot share a front door with then says the same of it. */
export const useSaveGroup = () => useSave<WriteRespiteGroup, RespiteGroup>('/respite-groups')

/** Keeps a feature, new or known. */
export const useSaveFeature = () => useSave<WriteRespiteFeature, RespiteFeature>('/respite-features')
