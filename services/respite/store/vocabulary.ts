import type { RespiteVocabulary } from '../../contracts/api/respite-locations.ts'
import type { Db } from '../../kernel/database.ts'
import type { Apart } from '../rules/fit.ts'

/** The groups and features there are, in the order of the municipality. */
export const readVocabulary = async (db: Pick<Db, '$queryRaw'>): Promise<RespiteVocabulary> => {
  const groups = await db.$queryRaw<{ id: string; nl: string; en: string; apart: string[] }[]>`
    select id, nl, en, apart from respite.bed_group order by position, id`
  const features = await db.$queryRaw<{ id: string; nl: string; en: string }[]>`
    select id, nl, en from respite.feature order by position, id`
  return {
    groups: groups.map(({ id, nl, en, apart }) => ({ id, name: { nl, en }, apart })),
    features: features.map(({ id, nl, en }) => ({ id, name: { nl, en } })),
  }
}

/** Which groups cannot share a front door. */
export const apartOf = ({ groups }: RespiteVocabulary): Apart => new Map(groups.map(({ id, apart }) => [id, apart]))
