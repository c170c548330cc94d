import { toDate } from '../../kernel/clock.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { type PointRow, savePoint } from '../store/support-points.ts'
import { approved, assertConfirmable, closed, openedAgain, rejected } from './review.ts'
import { type Keeper, mayReview } from './rights.ts'
import { countOpen } from './store/reports.ts'
import { forgetReviewed } from './store/reviewed.ts'
import { tell } from './telling.ts'

/** What somebody does to a support point that was locked for them; gives it as it is then. */
export type Act = (work: Work, keeper: Keeper, row: PointRow) => Promise<PointRow>

type Life = Pick<PointRow, 'status' | 'reviewed' | 'rejection'>

const isSame = (row: PointRow, life: Life) =>
  row.status === life.status && row.reviewed === life.reviewed && row.rejection === life.rejection

/** Writes what became of it; what it was already is left alone. */
const become = async (work: Work, row: PointRow, life: Life): Promise<PointRow> =>
  isSame(row, life) ? row : await savePoint(work, { ...row, ...life })

/**
 * 'All of it is still so': its age begins anew, and nobody is reminded.
 * @throws HttpProblem wrong-state, also while something reported about it waits
 */
export const confirm: Act = async (work, _keeper, row) => {
  assertConfirmable(row, await countOpen(work.db, row.id))
  return await savePoint(work, { ...row, confirmed_at: toDate(work.now), reminded_at: null })
}

/** It can be on the map as it is. @throws HttpProblem wrong-state */
export const approve: Act = async (work, _keeper, row) => {
  const saved = await become(work, row, approved(row))
  await forgetReviewed(work.db, row.id)
  if (row.status !== 'published') tellMaker(work, row, words.approved)
  return saved
}

/** It cannot be on the map as it is, and why. @throws HttpProblem wrong-state */
export const reject =
  (reason: string): Act =>
  async (work, _keeper, row) => {
    const life = rejected(row, reason)
    if (!isSame(row, life)) tellMaker(work, row, words.rejected)
    return await become(work, row, life)
  }

/** It is there no more. */
export const close: Act = (work, _keeper, row) => become(work, row, closed(row))

/** It is there again. @throws HttpProblem wrong-state */
export const openAgain: Act = async (work, { abilities }, row) => {
  const reviews = mayReview(abilities, row)
  if (reviews) await forgetReviewed(work.db, row.id)
  return await become(work, row, openedAgain(row, reviews))
}

const tellMaker = (work: Work, { id, created_by }: PointRow, said: (typeof words)[keyof typeof words]) => {
  if (created_by) tell(work, [created_by], said, `/steunpunten/${id}`)
}

const words = {
  approved: {
    subject: { nl: 'Je steunpunt staat op de kaart', en: 'Your support point is on the map' },
    text: {
      nl: 'De coördinator heeft het bekeken. Iedereen kan het nu vinden.',
      en: 'The coordinator looked at it. Everybody can find it now.',
    },
  },
  rejected: {
    subject: { nl: 'Je steunpunt staat nog niet op de kaart', en: 'Your support point is not on the map yet' },
    text: {
      nl: 'De coördinator schreef erbij waarom. Pas het aan, dan kijkt die opnieuw.',
      en: 'The coordinator wrote why. Change it, and they will look again.',
    },
  },
}
