import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { HoursAnswer, HoursQuestion } from '../../contracts/api/opening-hours.ts'
import { timeZone } from '../../kernel/clock.ts'
import { readHours } from '../../kernel/opening-hours.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { toForm } from './form.ts'
import { notationFrom } from './problem.ts'

/** The coming two weeks are shown. */
const shown = 14

/** Opening hours looked at before they are saved, for everybody: nothing is kept of it. */
export const hoursRoutes = (plain: FastifyInstance, { clock }: ServiceDeps): void => {
  const app = plain.withTypeProvider<TypeBoxTypeProvider>()

  app.post(
    '/opening-hours/check',
    {
      schema: {
        tags: ['places'],
        summary: 'What opening hours mean: their notation, as a form, and the coming two weeks',
        body: HoursQuestion,
        response: { 200: HoursAnswer },
      },
      config: { ability: 'public' },
    },
    async ({ body }): Promise<HoursAnswer> => {
      const isForm = 'form' in body
      const notation = isForm ? await notationFrom(body.form, '/form') : await notationFrom(body.notation, '/notation')
      const hours = await readHours(notation)
      const form = toForm(notation)
      return {
        notation,
        ...(form ? { form } : {}),
        days: hours.days(clock.now().toZonedDateTimeISO(timeZone).toPlainDate(), shown),
        // What we wrote ourselves needs no remarks on its style.
        warnings: isForm || form ? [] : hours.warnings,
      }
    },
  )
}
