import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { SettingList, SettingPatch } from '../../contracts/api/places.ts'
import type { SettingValue } from '../../contracts/settings.ts'
import { askerOf } from '../../kernel/http/app.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { municipalityId } from '../rules/area-tree.ts'
import { checkSettings, isSettingKey } from '../rules/settings.ts'
import { listSettings, saveSetting } from '../store/settings.ts'

const tags = ['settings']

/** The municipality's settings over HTTP. */
export const settingRoutes = (plain: FastifyInstance, deps: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.get(
    '/settings',
    {
      schema: { tags, summary: 'Settings with unit and default', response: { 200: SettingList } },
      config: { ability: ['read', 'Setting'] },
    },
    async () => ({ items: await listSettings(deps.database.prisma), nextCursor: null }),
  )

  app.patch(
    '/settings',
    {
      schema: { tags, summary: 'Change settings, all or none', body: SettingPatch, response: { 200: SettingList } },
      config: { ability: ['update', 'Setting'] },
    },
    async request => {
      assertValid(request.body)
      return changeSettings(deps, request.body, askerOf(request).id)
    },
  )
}

const assertValid = (values: Record<string, SettingValue>) => {
  const errors = checkSettings(values).map(({ key, ...fault }) => ({ pointer: pointerTo(key), ...fault }))
  if (errors.length > 0) throw new HttpProblem('invalid-body', { errors })
}

const pointerTo = (key: string) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`

const changeSettings = ({ unitOfWork, config }: ServiceDeps, values: Record<string, SettingValue>, actor: string) => {
  const municipality = municipalityId(config.MUNICIPALITY)
  const audience = [`administrator@${municipality}`, `manager@${municipality}`]
  return unitOfWork.run(async work => {
    for (const [key, value] of Object.entries(values)) {
      if (!isSettingKey(key) || !(await saveSetting(work.db, key, value, work.now))) continue
      work.append({ type: 'setting.changed', subject: key, data: { key, value }, actor, audience })
    }
    return { items: await listSettings(work.db), nextCursor: null }
  })
}
