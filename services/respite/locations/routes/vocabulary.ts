import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import {
  RespiteFeature,
  RespiteGroup,
  RespiteVocabulary,
  SlugParams,
  WriteRespiteFeature,
  WriteRespiteGroup,
} from '../../../contracts/api/respite-locations.ts'
import type { RespiteDeps } from '../../deps.ts'
import { readVocabulary } from '../../store/vocabulary.ts'
import { writeFeature, writeGroup } from '../vocabulary.ts'

const tags = ['beds']

/** The words beds are found by, over HTTP. */
export const routes = (plain: FastifyInstance, deps: RespiteDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()
  app.get(
    '/respite-vocabulary',
    {
      schema: { tags, summary: 'The groups and features beds are found by', response: { 200: RespiteVocabulary } },
      config: { ability: ['read', 'RespiteVocabulary'] },
    },
    () => readVocabulary(deps.database.prisma),
  )
  app.put(
    '/respite-groups/:id',
    {
      schema: {
        tags,
        summary: 'Make or change a group, and which groups it cannot share a front door with',
        params: SlugParams,
        body: WriteRespiteGroup,
        response: { 200: RespiteGroup },
      },
      config: { ability: ['manage', 'RespiteVocabulary'] },
    },
    ({ params: { id }, body }) => deps.unitOfWork.run(work => writeGroup(work, id, body)),
  )
  app.put(
    '/respite-features/:id',
    {
      schema: {
        tags,
        summary: 'Make or change a feature',
        params: SlugParams,
        body: WriteRespiteFeature,
        response: { 200: RespiteFeature },
      },
      config: { ability: ['manage', 'RespiteVocabulary'] },
    },
    ({ params: { id }, body }) => deps.unitOfWork.run(work => writeFeature(work, id, body)),
  )
}
