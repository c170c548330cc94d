import type { ServiceDeps } from '../kernel/service.ts'
import type { Limits } from './rules/limits.ts'

/** The municipality's limits, by kind. */
export const municipalLimits = ({ settings }: Pick<ServiceDeps, 'settings'>): Limits => ({
  'time-out': { longest: settings.number('stays.timeOutLongest') },
  respite: {
    shortest: settings.number('stays.respiteShortest'),
    perYear: settings.number('stays.respitePerYear'),
  },
})
