import { defineService } from '../kernel/service.ts'
import { makeIdentity } from './identity.ts'
import { reactionsOf, startTidying, timersOf } from './reactions.ts'
import { administrationRoutes } from './routes/administration.ts'
import { apiKeyRoutes } from './routes/api-keys.ts'
import { codeRoutes } from './routes/codes.ts'
import { internalRoutes } from './routes/internal.ts'
import { meRoutes } from './routes/me.ts'
import { organisationSignInRoutes } from './routes/organisation-sign-in.ts'
import { passkeyRoutes } from './routes/passkeys.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { keepProviders } from './store/organisations.ts'

/** Who people are, how they sign in, and what they may do. */
export const identity = defineService('identity', deps => {
  const identity = makeIdentity(deps)
  const { config, logger, mailer, auth } = identity
  const everybodysRoutes = [
    codeRoutes,
    passkeyRoutes,
    organisationSignInRoutes,
    meRoutes,
    sessionRoutes,
    apiKeyRoutes,
    administrationRoutes,
  ]
  return {
    routes: async app => {
      for (const routes of everybodysRoutes) routes(app, identity)
      if (config.demo) (await import('./demo/routes.ts')).demoRoutes(app, identity)
    },
    internal: app => internalRoutes(app, identity),
    reactions: reactionsOf(identity),
    timers: timersOf(identity),
    start: async () => {
      if (!mailer.ready) logger.warn('Mail is not configured (SMTP_URL): nobody can sign in with a code by e-mail.')
      await deps.unitOfWork.run(work => keepProviders(work, auth.providers))
      await identity.keys.publicKeys()
      if (config.demo) await (await import('./demo/seed.ts')).seedPersonas(identity)
      await startTidying(identity)
    },
  }
})
