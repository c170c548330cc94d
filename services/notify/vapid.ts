import type { ServiceDeps } from '../kernel/service.ts'
import { type VapidKeys, vapidKeys } from './store/vapid.ts'

/** The keys push messages are signed with, made at the first start; read once, and again after a failure. */
export const keysOf = ({ database, vault, clock }: Pick<ServiceDeps, 'database' | 'vault' | 'clock'>) => {
  let known: Promise<VapidKeys> | undefined
  const make = async () => (await import('web-push')).default.generateVAPIDKeys()
  return (): Promise<VapidKeys> => {
    known ??= vapidKeys(database, vault, { make, now: clock.now() }).catch(error => {
      known = undefined
      throw error
    })
    return known
  }
}
