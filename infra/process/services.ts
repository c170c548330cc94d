import type { ServiceName } from '../../services/contracts/services.ts'
import type { ServiceFactory } from '../../services/kernel/service.ts'

/** Where each service is. Only what runs in this process is loaded, so that a process for one service stays small. */
const rooms: Record<ServiceName, () => Promise<ServiceFactory>> = {
  identity: async () => (await import('../../services/identity/service.ts')).identity,
  requests: async () => (await import('../../services/requests/service.ts')).requests,
  volunteers: async () => (await import('../../services/volunteers/service.ts')).volunteers,
  backup: async () => (await import('../../services/backup/service.ts')).backup,
  respite: async () => (await import('../../services/respite/service.ts')).respite,
  notify: async () => (await import('../../services/notify/service.ts')).notify,
  places: async () => (await import('../../services/places/service.ts')).places,
}

/** Loads services by name. */
export const loadServices = (names: readonly ServiceName[]): Promise<ServiceFactory[]> =>
  Promise.all(names.map(name => rooms[name]()))
