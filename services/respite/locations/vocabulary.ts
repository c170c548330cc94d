import type {
  RespiteFeature,
  RespiteGroup,
  WriteRespiteFeature,
  WriteRespiteGroup,
} from '../../contracts/api/respite-locations.ts'
import { fieldProblem } from '../../kernel/http/problems.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { readVocabulary } from '../store/vocabulary.ts'
import { lockVocabulary, saveFeature, saveGroup } from '../store/vocabulary-writing.ts'
import { assertKnown } from './sense.ts'

/**
 * Makes or changes a group. Which groups cannot share a front door holds for stays from now on: who shares one already
 * is not put out of the house by a word.
 * @throws HttpProblem unknown-group, invalid-body (apart from itself), both at `/apart/…`
 */
export const writeGroup = async (work: Work, id: string, { name, apart }: WriteRespiteGroup): Promise<RespiteGroup> => {
  await lockVocabulary(work.db)
  const { groups } = await readVocabulary(work.db)
  const itself = apart.indexOf(id)
  if (itself >= 0)
    throw fieldProblem('invalid-body', `/apart/${itself}`, {
      nl: 'Een groep kan niet met zichzelf gescheiden zijn.',
      en: 'A group cannot be apart from itself.',
    })
  assertKnown('unknown-group', groups, apart, '/apart')
  const group = { id, name, apart: [...new Set(apart)] }
  await saveGroup(work.db, group)
  return group
}

/** Makes or changes a feature. */
export const writeFeature = async (work: Work, id: string, { name }: WriteRespiteFeature): Promise<RespiteFeature> => {
  await lockVocabulary(work.db)
  await saveFeature(work.db, { id, name })
  return { id, name }
}

/** What a municipality begins with; psychiatry and addiction cannot share a front door [004, 5.3.2]. */
const groupsAtFirst: RespiteGroup[] = [
  { id: 'psychiatry', name: { nl: 'psychiatrie', en: 'psychiatry' }, apart: [] },
  { id: 'addiction', name: { nl: 'verslaving', en: 'addiction' }, apart: ['psychiatry'] },
  {
    id: 'mild-intellectual-disability',
    name: { nl: 'licht verstandelijke beperking', en: 'mild intellectual disability' },
    apart: [],
  },
  { id: 'autism', name: { nl: 'autisme', en: 'autism' }, apart: [] },
  { id: 'older-people', name: { nl: 'ouderen', en: 'older people' }, apart: [] },
  { id: 'young-adults', name: { nl: 'jongvolwassenen', en: 'young adults' }, apart: [] },
]
const featuresAtFirst: RespiteFeature[] = [
  { id: 'ground-floor', name: { nl: 'begane grond', en: 'ground floor' } },
  { id: 'own-bathroom', name: { nl: 'eigen badkamer', en: 'own bathroom' } },
  { id: 'low-stimulus', name: { nl: 'prikkelarm', en: 'low stimulus' } },
  { id: 'wheelchair', name: { nl: 'toegankelijk met een rolstoel', en: 'wheelchair accessible' } },
  { id: 'pets-welcome', name: { nl: 'huisdier mag mee', en: 'pets welcome' } },
  { id: 'with-child', name: { nl: 'samen met een kind', en: 'together with a child' } },
]

/** Writes the first words where there are none at all; of several processes that start, one. */
export const beginVocabulary = async (work: Work): Promise<void> => {
  await lockVocabulary(work.db)
  const { groups, features } = await readVocabulary(work.db)
  if (groups.length > 0 || features.length > 0) return
  for (const group of groupsAtFirst) await saveGroup(work.db, group)
  for (const feature of featuresAtFirst) await saveFeature(work.db, feature)
}
