import type { ServiceDeps } from '../../kernel/service.ts'
import type { VapidKeys } from '../store/vapid.ts'
import type { Senders } from './channel.ts'
import { demoProvider } from './demo.ts'
import { emailSender } from './email.ts'
import { pushSender } from './push.ts'
import { smsSender } from './sms.ts'
import { webhookSender } from './webhook.ts'

/** Every channel, as configured here. */
export const makeSenders = (deps: ServiceDeps, keys: () => Promise<VapidKeys>): Senders => {
  const keep = demoProvider(deps)
  return {
    push: pushSender(deps.config, keys),
    sms: smsSender(deps.config, keep),
    email: emailSender(deps.config, keep),
    webhook: webhookSender(deps.config),
  }
}
