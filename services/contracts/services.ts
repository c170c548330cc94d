/** The services, and which requests under `/api/v1` each answers: the gateway's map when they run apart. */
export const servicePaths = {
  identity: ['/me', '/demo', '/organisations', '/people', '/sign-in', '/sign-out'],
  requests: ['/help-requests', '/help-request-kinds', '/help-request-suggestions'],
  volunteers: [
    '/me/offers',
    '/me/helper-profile',
    '/offers',
    '/help-requests/:id/offers',
    '/help-requests/:id/candidates',
  ],
  backup: [
    '/backup-calls',
    '/shifts',
    '/shift-patterns',
    '/shift-swaps',
    '/shift-calendars',
    '/colleagues',
    '/on-duty',
    '/escalation-policies',
    '/duty-devices',
    '/backup-drills',
    '/backup-figures',
    '/handovers',
    '/me/crisis-card',
    '/me/shift-calendar',
  ],
  respite: [
    '/respite-availability',
    '/respite-locations',
    '/respite-groups',
    '/respite-features',
    '/respite-vocabulary',
    '/respite-figures',
    '/respite-bottlenecks',
    '/respite-feed',
    '/respite-imports',
    '/beds',
    '/bed-blocks',
    '/stays',
    '/stay-series',
    '/waiting-list',
    '/me/stays',
  ],
  notify: ['/messages', '/me/notifications', '/me/push-devices', '/push-key', '/demo/messages'],
  places: [
    '/areas',
    '/support-points',
    '/support-point-positions',
    '/support-point-functions',
    '/support-point-pictures',
    '/support-point-reports',
    '/support-point-feed',
    '/support-point-imports',
    '/opening-hours',
    '/addresses',
    '/coverage',
    '/coverage-runs',
    '/population-imports',
    '/activities',
    '/me/activities',
    '/settings',
    '/config',
  ],
} as const

const megabyte = 1024 * 1024

/** Paths that take more than a question: how many bytes, where that is not `largestBody` (kernel/http/app.ts). */
export const largeBodies = [
  { path: '/support-points/:id/pictures', bytes: 5 * megabyte },
  { path: '/support-point-imports', bytes: 20 * megabyte },
]

/** Name of a service behind the gateway. */
export type ServiceName = keyof typeof servicePaths
/** Names of the services behind the gateway. */
export const serviceNames = Object.keys(servicePaths) as ServiceName[]
