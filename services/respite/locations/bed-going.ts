import type { LocalText } from '../../contracts/api/common.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import type { Taken } from '../store/occupancy.ts'
import type { Written } from './bed-fields.ts'

/**
 * Looks whether a stay that is there, or is promised, still goes with the bed as it becomes.
 * @throws HttpProblem wrong-state, bed-not-for-kind, groups-do-not-fit, each naming the stay
 */
export const assertGoesWith = (stay: Taken, bed: Written) => {
  const from = stay.period?.from ?? ''
  const refuse = (code: 'wrong-state' | 'bed-not-for-kind' | 'groups-do-not-fit', detail: LocalText) =>
    new HttpProblem(code, { detail, more: { stayId: stay.id } })
  if (bed.removed_on !== null || bed.in_use_from > from)
    throw refuse('wrong-state', {
      nl: `Vanaf ${from} is dit bed voor iemand. Verhuis dat verblijf eerst.`,
      en: `From ${from} this bed is somebody's. Move that stay first.`,
    })
  if (stay.kind && !bed.kinds.includes(stay.kind))
    throw refuse('bed-not-for-kind', {
      nl: `Vanaf ${from} verblijft hier iemand voor een soort die je weghaalt.`,
      en: `From ${from} somebody stays here for a kind that you take away.`,
    })
  if (bed.groups.length > 0 && !stay.doorOverruled && stay.groups.some(group => !bed.groups.includes(group)))
    throw refuse('groups-do-not-fit', {
      nl: `Vanaf ${from} verblijft hier iemand uit een groep die je weghaalt.`,
      en: `From ${from} somebody stays here of a group that you take away.`,
    })
}
