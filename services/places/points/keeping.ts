import type { NewSupportPoint, SupportPointPatch } from '../../contracts/api/support-points.ts'
import { toDate } from '../../kernel/clock.ts'
import { HttpProblem } from '../../kernel/http/problems.ts'
import { newId } from '../../kernel/ids.ts'
import type { Work } from '../../kernel/unit-of-work.ts'
import { blankPoint, type PointRow, savePoint } from '../store/support-points.ts'
import { notationOf } from './hours.ts'
import { afterWriting } from './review.ts'
import { asPoint, type Keeper, mayReview } from './rights.ts'
import { areasOf, assertTelephone, assertWords } from './sense.ts'
import { altsOf } from './store/pictures.ts'
import { keepReviewed } from './store/reviewed.ts'
import { coordinatorsOf, tell } from './telling.ts'
import { differing, fieldsOf, written } from './writing.ts'

/**
 * Adds a support point, of the organisation of who does unless they may say another: published by who reviews its
 * area, otherwise proposed to them.
 * @throws HttpProblem outside-region, forbidden (outside their areas, or of another organisation), and what is not right
 */
export const addPoint = async (work: Work, keeper: Keeper, body: NewSupportPoint): Promise<PointRow> => {
  const { asker } = keeper
  const own = asker.roles.includes('location-staff') ? asker.organisationId : undefined
  const organisationId = body.organisationId ?? own
  const blank = { ...blankPoint(newId()), created_by: asker.id }
  const said = { ...body, ...(organisationId ? { organisationId } : {}) }
  const saved = await write(work, keeper, blank, said)
  if (saved.status === 'proposed')
    tell(work, await coordinatorsOf(work.db, saved), words.proposed, `/steunpunten/${saved.id}`)
  return saved
}

/**
 * Changes a support point that was locked; what changes nothing leaves it as it is. To change it is to confirm it.
 * @throws HttpProblem outside-region, forbidden (out of their areas, to another organisation), and what is not right
 */
export const changePoint = async (
  work: Work,
  keeper: Keeper,
  before: PointRow,
  patch: SupportPointPatch,
): Promise<PointRow> => await write(work, keeper, before, patch)

const write = async (
  work: Work,
  keeper: Keeper,
  before: PointRow,
  { hours, ...patch }: SupportPointPatch,
): Promise<PointRow> => {
  const isNew = before.revision === 0
  const told = written(before, patch, await notationOf(hours))
  if (!isNew && Object.keys(differing(fieldsOf(before), fieldsOf(told))).length === 0) return before
  assertWords(told)
  assertTelephone(patch.contact?.phone)
  const after = { ...told, areas: patch.place ? await areasOf(work.db, patch.place) : told.areas }
  if (keeper.abilities.cannot('update', asPoint(after))) throw new HttpProblem('forbidden')
  const life = afterWriting(after, { isNew, reviews: mayReview(keeper.abilities, after) })
  if (!isNew && before.status === 'published' && before.reviewed && !life.reviewed)
    await keepReviewed(work.db, before.id, { ...fieldsOf(before), pictures: await altsOf(work.db, before.id) })
  return await savePoint(work, { ...after, ...life, confirmed_at: toDate(work.now), reminded_at: null })
}

const words = {
  proposed: {
    subject: { nl: 'Een nieuw steunpunt wacht op je', en: 'A new support point waits for you' },
    text: {
      nl: 'Iemand wil een steunpunt in je gebied op de kaart zetten. Kijk of het klopt.',
      en: 'Somebody wants to put a support point in your area on the map. Look whether it is right.',
    },
  },
}
