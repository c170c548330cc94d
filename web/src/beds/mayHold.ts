import { hasRole, useMe } from '../shared/api/me.ts'

/** Who finds somebody a bed may hold one; others look. */
export const useMayHold = () => hasRole(useMe(), 'neighbourhood-team', 'night-team', 'shift-lead')

/** Who may put a limit aside, with a reason [DOMAIN, beds 4]; the server has the last word. */
export const useMayOverrule = () => hasRole(useMe(), 'neighbourhood-team', 'location-staff', 'manager')

/** Who may put somebody on the waiting list. */
export const useMayWait = () => hasRole(useMe(), 'neighbourhood-team')
