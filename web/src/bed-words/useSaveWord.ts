import { useSaveFeature, useSaveGroup } from '../shared/api/respiteVocabulary.ts'
import type { TypedWord } from './WordForm.tsx'

/** The two sorts of words. */
export type WordSort = 'group' | 'feature'

/** Keeps a word of one sort; each form has its own, so that one that fails says so in its own place. */
export const useSaveWord = (sort: WordSort) => {
  const [group, feature] = [useSaveGroup(), useSaveFeature()]
  const { isPending, error, reset } = sort === 'group' ? group : feature
  const save = ({ id, name, apart }: TypedWord, onSuccess: () => void) =>
    sort === 'group' ? group.mutate({ id, name, apart }, { onSuccess }) : feature.mutate({ id, name }, { onSuccess })
  return { isPending, error, reset, save }
}
