import { newId } from '../../kernel/ids.ts'
import type { Call } from './call.ts'
import type { Duty } from './duty.ts'
import type { Dispatch } from './escalation.ts'
import { type Policies, policyFor } from './policy.ts'

/** What the escalation of any number of calls goes by at a moment. */
export interface Circumstances {
  duty: Duty
  policies: Policies
  /** Names of areas. */
  names: ReadonlyMap<string, string>
}

/** What the escalation of one call is decided with. */
export const dispatchFor = (
  { areas }: Pick<Call, 'areas'>,
  { duty, policies }: Circumstances,
  now: Temporal.Instant,
): Dispatch => ({
  ...{ now, duty, newId },
  steps: policyFor(areas, policies),
})

/** The name a message gives of where a call is: the district, below the municipality; undefined when not known. */
export const districtOf = ({ areas }: Pick<Call, 'areas'>, { names }: Circumstances): string | undefined => {
  const [municipality, district] = areas
  const area = district ?? municipality
  return area === undefined ? undefined : names.get(area)
}
