import { HttpProblem } from '../../kernel/http/problems.ts'
import type { PointRow } from '../store/support-points.ts'

/**
 * The life of a support point. Who reviews publishes at once; what staff write of a new one is `proposed` until a
 * coordinator of its area looked. What they change of a published one is on the map at once, for they know best when
 * their own door is open, but waits to be looked at (`reviewed` is false). Rejected, it is off the map until they
 * change it, which proposes it anew. Closed, it is there no more; opened again it is published, unless there is
 * something in it that nobody looked at.
 */
type Life = Pick<PointRow, 'status' | 'reviewed' | 'rejection'>

const wrongState = () => new HttpProblem('wrong-state')

/** After somebody wrote something of it. @param isNew nothing stood there before */
export const afterWriting = (row: Life, { isNew, reviews }: { isNew: boolean; reviews: boolean }): Life => {
  if (isNew) return { status: reviews ? 'published' : 'proposed', reviewed: reviews, rejection: null }
  if (reviews) return row
  return row.status === 'rejected'
    ? { status: 'proposed', reviewed: false, rejection: null }
    : { ...row, reviewed: false }
}

/** A coordinator says that it can be on the map. @throws HttpProblem wrong-state when it is closed */
export const approved = (row: Life): Life => {
  if (row.status === 'closed') throw wrongState()
  return { status: 'published', reviewed: true, rejection: null }
}

/** A coordinator says why it cannot. @throws HttpProblem wrong-state when it is closed, or there is nothing to look at */
export const rejected = (row: Life, reason: string): Life => {
  if (row.status === 'closed' || (row.status === 'published' && row.reviewed)) throw wrongState()
  return { status: 'rejected', reviewed: false, rejection: reason }
}

/** It is there no more. */
export const closed = (row: Life): Life => ({ ...row, status: 'closed', rejection: null })

/** It is there again. @throws HttpProblem wrong-state when it was not closed and is not on the map */
export const openedAgain = (row: Life, reviews: boolean): Life => {
  if (row.status === 'published') return row
  if (row.status !== 'closed') throw wrongState()
  if (reviews) return { ...row, status: 'published', reviewed: true }
  return { ...row, status: row.reviewed ? 'published' : 'proposed' }
}

/**
 * All that is said of it is still so. Over a report nobody handled it cannot be said: everybody would read the new date
 * as the answer to it.
 * @throws HttpProblem wrong-state when it is not on the map, or reports about it are open
 */
export const assertConfirmable = ({ status }: Life, openReports: number): void => {
  if (status !== 'published') throw wrongState()
  if (openReports > 0) throw new HttpProblem('wrong-state', { detail: reportsFirst, more: { openReports } })
}
const reportsFirst = {
  nl: 'Bekijk eerst wat er gemeld is. Daarna kun je zeggen dat het nog klopt.',
  en: 'First look at what was reported. Then you can say that it is still so.',
}
