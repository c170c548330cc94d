import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadServices } from '../../infra/process/services.ts'
import { type TestRuntime, testRuntime } from '../../infra/testing/runtime.ts'
import { type Role, roles } from '../../services/contracts/api/people.ts'
import { serviceNames } from '../../services/contracts/services.ts'
import { newId } from '../../services/kernel/ids.ts'
import { allRoutes } from './routes.ts'

type Who = Role | 'nobody'
const everybody: Who[] = ['nobody', ...roles]
const signedIn: Who[] = [...roles]
const administrators: Who[] = ['administrator']
const neighbours: Who[] = ['resident', 'volunteer']
const teams: Who[] = ['coordinator', 'neighbourhood-team']
const both = [...neighbours, ...teams]
const rotaReaders: Who[] = ['night-team', 'shift-lead', 'manager']
const planners: Who[] = ['shift-lead', 'manager']
const nightTeam: Who[] = ['night-team', 'shift-lead']
const bedLookers: Who[] = [...teams, ...rotaReaders, 'location-staff']
const bedKeepers: Who[] = ['location-staff', 'administrator']
const pointKeepers: Who[] = ['coordinator', 'location-staff', 'administrator']
const bedFinders: Who[] = ['neighbourhood-team', ...nightTeam]
const stayReaders: Who[] = [...neighbours, ...bedFinders, 'location-staff', 'manager']

/**
 * Who gets through each door, whatever lies behind it: the whole of it, by hand. A route that is not here, or a role
 * that gets further or less far than it says, fails.
 */
const table: Record<string, Who[]> = {
  'GET /activities': everybody,
  'GET /activities/{id}': everybody,
  'GET /activities/{id}/calendar.ics': everybody,
  'POST /activities': pointKeepers,
  'PATCH /activities/{id}': pointKeepers,
  'POST /activities/{id}/cancel': pointKeepers,
  'POST /activities/{id}/dates/{date}/cancel': pointKeepers,
  'POST /activities/{id}/dates/{date}/restore': pointKeepers,
  'POST /activities/{id}/dates/{date}/sign-up': signedIn,
  'POST /activities/{id}/dates/{date}/sign-off': signedIn,
  'GET /activities/{id}/dates/{date}/sign-ups': pointKeepers,
  'GET /me/activities': signedIn,
  'GET /help-request-kinds': everybody,
  'GET /help-request-suggestions': both,
  'GET /help-requests': both,
  'POST /help-requests': both,
  'GET /help-requests/{id}': both,
  'PATCH /help-requests/{id}': both,
  'GET /help-requests/{id}/timeline': both,
  'POST /help-requests/{id}/confirm': both,
  'POST /help-requests/{id}/refuse-helper': both,
  'POST /help-requests/{id}/cancel': both,
  'POST /help-requests/{id}/complete': both,
  'POST /help-requests/{id}/reopen': both,
  'POST /help-requests/{id}/hand-on': teams,
  'GET /help-requests/{id}/candidates': teams,
  'POST /help-requests/{id}/offers': both,
  'GET /me/offers': neighbours,
  'GET /offers/{id}': both,
  'POST /offers/{id}/accept': neighbours,
  'POST /offers/{id}/decline': neighbours,
  'POST /offers/{id}/withdraw': neighbours,
  'GET /me/helper-profile': neighbours,
  'PUT /me/helper-profile': neighbours,
  'GET /stays': stayReaders,
  'POST /stays': bedFinders,
  'GET /stays/{id}': stayReaders,
  'PATCH /stays/{id}': stayReaders,
  'GET /stays/{id}/timeline': stayReaders,
  'PUT /stays/{id}/plan': stayReaders,
  'POST /stays/{id}/keep-holding': stayReaders,
  'POST /stays/{id}/reserve': stayReaders,
  'POST /stays/{id}/arrive': stayReaders,
  'POST /stays/{id}/end': stayReaders,
  'POST /stays/{id}/cancel': stayReaders,
  'POST /stays/{id}/no-show': stayReaders,
  'POST /stays/{id}/extend': stayReaders,
  'POST /stays/{id}/move': stayReaders,
  'GET /me/stays': stayReaders,
  'GET /waiting-list': ['neighbourhood-team', 'manager', 'location-staff'],
  'GET /waiting-list/{id}': ['neighbourhood-team', 'manager', 'location-staff'],
  'POST /waiting-list': ['neighbourhood-team'],
  'PATCH /waiting-list/{id}': ['neighbourhood-team'],
  'POST /waiting-list/{id}/accept': ['neighbourhood-team'],
  'POST /waiting-list/{id}/decline': ['neighbourhood-team'],
  'POST /waiting-list/{id}/withdraw': ['neighbourhood-team'],
  'POST /stay-series': bedFinders,
  'GET /stay-series/{id}': stayReaders,
  'POST /stay-series/{id}/cancel': stayReaders,
  'GET /shifts': rotaReaders,
  'POST /shifts': planners,
  'GET /shifts/warnings': rotaReaders,
  'GET /shifts/{id}': rotaReaders,
  'PATCH /shifts/{id}': planners,
  'POST /shifts/{id}/cancel': planners,
  'GET /shift-patterns': rotaReaders,
  'POST /shift-patterns': planners,
  'GET /shift-patterns/{id}': rotaReaders,
  'POST /shift-patterns/{id}/end': planners,
  'GET /shift-swaps': rotaReaders,
  'POST /shift-swaps': rotaReaders,
  'GET /shift-swaps/{id}': rotaReaders,
  'POST /shift-swaps/{id}/accept': rotaReaders,
  'POST /shift-swaps/{id}/approve': planners,
  'POST /shift-swaps/{id}/decline': rotaReaders,
  'POST /shift-swaps/{id}/cancel': rotaReaders,
  'GET /colleagues': rotaReaders,
  'PATCH /colleagues/{id}': planners,
  'GET /on-duty': rotaReaders,
  'GET /me/shift-calendar': rotaReaders,
  'POST /me/shift-calendar': rotaReaders,
  'DELETE /me/shift-calendar': rotaReaders,
  'GET /shift-calendars/{secret}.ics': everybody,
  'GET /duty-devices': rotaReaders,
  'POST /duty-devices': rotaReaders,
  'GET /duty-devices/{id}': rotaReaders,
  'POST /duty-devices/{id}/heartbeat': rotaReaders,
  'POST /duty-devices/{id}/stop': rotaReaders,
  'GET /backup-drills': [...rotaReaders, 'administrator'],
  'GET /me/crisis-card': neighbours,
  'PUT /me/crisis-card': neighbours,
  'DELETE /me/crisis-card': neighbours,
  'GET /backup-calls/{id}/background': nightTeam,
  'GET /backup-calls/{id}/near': nightTeam,
  'GET /backup-calls/{id}/notice': [...teams, ...rotaReaders],
  'GET /handovers': [...teams, ...rotaReaders],
  'POST /handovers/{id}/take-on': [...teams, 'shift-lead'],
  'POST /handovers/{id}/sign-off': [...teams, 'shift-lead'],
  'GET /backup-figures': ['shift-lead', 'manager'],
  'GET /respite-locations': [...bedLookers, 'administrator'],
  'POST /respite-locations': bedKeepers,
  'GET /respite-locations/{id}': [...bedLookers, 'administrator'],
  'PATCH /respite-locations/{id}': bedKeepers,
  'POST /respite-locations/{id}/confirm': bedKeepers,
  'POST /respite-locations/{id}/close': bedKeepers,
  'POST /respite-locations/{id}/open-again': bedKeepers,
  'GET /respite-locations/{id}/calendar': bedKeepers,
  'POST /respite-locations/{id}/calendar': bedKeepers,
  'DELETE /respite-locations/{id}/calendar': bedKeepers,
  'GET /respite-locations/{id}/calendar.ics': everybody,
  'GET /beds': [...bedLookers, 'administrator'],
  'POST /beds': bedKeepers,
  'GET /beds/{id}': [...bedLookers, 'administrator'],
  'PATCH /beds/{id}': bedKeepers,
  'POST /beds/{id}/blocks': bedKeepers,
  'GET /bed-blocks/{id}': [...bedLookers, 'administrator'],
  'POST /bed-blocks/{id}/lift': bedKeepers,
  'GET /respite-vocabulary': [...bedLookers, 'administrator'],
  'PUT /respite-groups/{id}': administrators,
  'PUT /respite-features/{id}': administrators,
  'GET /respite-feed': everybody,
  'POST /respite-imports': bedKeepers,
  'GET /respite-availability': [...teams, ...rotaReaders, 'location-staff'],
  'GET /respite-figures': [...teams, 'manager', 'location-staff'],
  'GET /respite-bottlenecks': [...teams, 'manager', 'location-staff'],
  'GET /respite-locations/{id}/day': [...teams, ...rotaReaders, 'location-staff', 'administrator'],
  'GET /respite-locations/{id}/planning': [...teams, ...rotaReaders, 'location-staff', 'administrator'],
  'GET /areas': everybody,
  'GET /config': everybody,
  'POST /opening-hours/check': everybody,
  'GET /support-point-feed': everybody,
  'POST /support-point-imports': administrators,
  'GET /support-point-imports/{id}': administrators,
  'GET /support-points': everybody,
  'POST /support-points': pointKeepers,
  'GET /support-points/{id}': everybody,
  'PATCH /support-points/{id}': pointKeepers,
  'POST /support-points/{id}/confirm': pointKeepers,
  'POST /support-points/{id}/close': pointKeepers,
  'POST /support-points/{id}/open-again': pointKeepers,
  'POST /support-points/{id}/approve': ['coordinator', 'administrator'],
  'POST /support-points/{id}/reject': ['coordinator', 'administrator'],
  'POST /support-points/{id}/pictures': pointKeepers,
  'GET /support-point-pictures/{id}': everybody,
  'DELETE /support-point-pictures/{id}': pointKeepers,
  'POST /support-points/{id}/reports': everybody,
  'GET /support-point-reports': signedIn,
  'GET /support-point-reports/{id}': signedIn,
  'POST /support-point-reports/{id}/resolve': pointKeepers,
  'POST /support-point-reports/{id}/dismiss': pointKeepers,
  'GET /support-point-functions': everybody,
  'GET /support-point-positions': everybody,
  'GET /addresses': everybody,
  'GET /addresses/at-point': everybody,
  'GET /addresses/{id}': everybody,
  'GET /coverage': everybody,
  'GET /coverage/layers': everybody,
  'POST /coverage/what-if': ['coordinator', 'manager', 'administrator'],
  'GET /coverage-runs': ['coordinator', 'manager', 'administrator'],
  'POST /coverage-runs': ['coordinator', 'manager', 'administrator'],
  'GET /coverage-runs/{id}': ['coordinator', 'manager', 'administrator'],
  'POST /population-imports': administrators,
  'GET /settings': ['manager', 'administrator'],
  'PATCH /settings': administrators,
  'GET /me': signedIn,
  'PATCH /me': signedIn,
  'GET /me/data': signedIn,
  'POST /me/erase': signedIn,
  'GET /me/sessions': signedIn,
  'POST /me/sessions/{id}/end': signedIn,
  'GET /me/passkeys': signedIn,
  'POST /me/passkeys/options': signedIn,
  'POST /me/passkeys': signedIn,
  'DELETE /me/passkeys/{id}': signedIn,
  'GET /me/api-keys': ['partner'],
  'POST /me/api-keys': ['partner'],
  'POST /me/api-keys/{id}/revoke': ['partner'],
  'GET /organisations': administrators,
  'GET /organisations/{id}': administrators,
  'POST /organisations': administrators,
  'GET /people': administrators,
  'PATCH /people/{id}': administrators,
  'POST /sign-in/code': everybody,
  'POST /sign-in/code/verify': everybody,
  'POST /sign-in/passkey/options': everybody,
  'POST /sign-in/passkey/verify': everybody,
  'GET /sign-in/providers': everybody,
  'GET /sign-in/oidc/{provider}': everybody,
  'GET /sign-in/oidc/{provider}/callback': everybody,
  'POST /sign-out': everybody,
  'GET /demo/personas': everybody,
  'POST /demo/personas': everybody,
  'POST /demo/sign-in': everybody,
  'POST /demo/clock': everybody,
  'GET /demo/mailbox': everybody,
  'GET /backup-calls': signedIn,
  'POST /backup-calls': signedIn,
  'GET /backup-calls/{id}': signedIn,
  'PATCH /backup-calls/{id}': signedIn,
  'GET /backup-calls/{id}/timeline': signedIn,
  'POST /backup-calls/{id}/acknowledge': nightTeam,
  'POST /backup-calls/{id}/cannot': nightTeam,
  'POST /backup-calls/{id}/set-off': nightTeam,
  'POST /backup-calls/{id}/arrive': nightTeam,
  'POST /backup-calls/{id}/close': nightTeam,
  'POST /backup-calls/{id}/reopen': nightTeam,
  'POST /backup-calls/{id}/hand-over': nightTeam,
  'GET /escalation-policies/{area}': [...nightTeam, 'manager', 'administrator'],
  'PUT /escalation-policies/{area}': ['manager', 'administrator'],
  'GET /me/notifications': signedIn,
  'PUT /me/notifications': signedIn,
  'GET /push-key': signedIn,
  'GET /me/push-devices': signedIn,
  'POST /me/push-devices': signedIn,
  'DELETE /me/push-devices/{id}': signedIn,
  'POST /me/push-devices/{id}/test': signedIn,
  'GET /messages': signedIn,
  'GET /demo/messages': everybody,
}

let app: TestRuntime
beforeAll(async () => {
  app = await testRuntime({ services: await loadServices(serviceNames) })
})
afterAll(() => app.stop())

const open = async (method: string, path: string, who: Who) => {
  const url = `/api/v1${path.replace(/\{\w+\}/g, newId())}`
  const headers = who === 'nobody' ? {} : { authorization: `Bearer ${(await app.as({ roles: [who] })).token}` }
  const answer = await app.runtime.http.inject({ method: method as 'GET', url, headers })
  return answer.body.startsWith('{') ? (answer.json<{ code?: string }>().code ?? 'fine') : 'fine'
}

describe('every role on every route', () => {
  it('stands in the table, and the table knows no route that is not there', () => {
    const known = allRoutes(app.runtime.http).map(({ method, path }) => `${method} ${path}`)
    expect(known.sort()).toEqual(Object.keys(table).sort())
  })

  it.each(Object.entries(table))('%s', async (route, allowed) => {
    const [method = '', path = ''] = route.split(' ')
    const through = []
    for (const who of everybody) {
      const code = await open(method, path, who)
      if (code !== 'not-signed-in' && code !== 'forbidden') through.push(who)
      else expect(code, `${who} on ${route}`).toBe(who === 'nobody' ? 'not-signed-in' : 'forbidden')
    }
    expect(through).toEqual(everybody.filter(who => allowed.includes(who)))
  })
})
