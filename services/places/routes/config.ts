import type { FastifyInstance } from 'fastify'
import { PublicConfig } from '../../contracts/api/places.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { municipalityId } from '../rules/area-tree.ts'
import { middleOf } from '../store/areas.ts'

/** Where the map opens as long as there are no areas: the middle of the Netherlands. */
export const middleOfTheNetherlands = { lat: 52.155, lon: 5.387 }

/** What the screens need before anybody signs in. */
export const configRoutes = (app: FastifyInstance, { config, database, settings }: ServiceDeps): void => {
  const id = municipalityId(config.MUNICIPALITY)

  app.get(
    '/config',
    {
      schema: {
        tags: ['settings'],
        summary: 'What the screens need before signing in',
        response: { 200: PublicConfig },
      },
      config: { ability: 'public' },
    },
    async (): Promise<PublicConfig> => ({
      demo: config.demo,
      municipality: {
        id,
        name: config.MUNICIPALITY,
        centre: (await middleOf(database.prisma, id)) ?? middleOfTheNetherlands,
      },
      tiles: { url: config.TILE_URL, attribution: config.TILE_ATTRIBUTION },
      numbers: { emergency: '112', suicidePrevention: '113', backup: settings.text('numbers.backup') },
    }),
  )
}
