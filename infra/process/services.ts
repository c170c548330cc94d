import type { ServiceName } from '../../services/contracts/services.ts'
import type { ServiceFactory } from '../../services/kernel/service.ts'

/** Loads services by name. Only what runs in this process is loaded, so that a process for one service stays small. */
export const loadServices = (names: readonly ServiceName[]): Promise<ServiceFactory[]> => Promise.all(names.map(load))

async function load(name: ServiceName): Promise<ServiceFactory> {
  const module: Record<string, unknown> = await import(`../../services/${name}/service.ts`)
  const factory = Object.values(module).find(isFactory)
  if (factory?.serviceName !== name)
    throw new Error(`services/${name}/service.ts does not declare the service ${name}.`)
  return factory
}

const isFactory = (value: unknown): value is ServiceFactory =>
  typeof value === 'object' && value !== null && 'serviceName' in value && 'create' in value
