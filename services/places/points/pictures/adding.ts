import { toDate } from '../../../kernel/clock.ts'
import type { Files } from '../../../kernel/files.ts'
import { HttpProblem } from '../../../kernel/http/problems.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ServiceDeps } from '../../../kernel/service.ts'
import type { Work } from '../../../kernel/unit-of-work.ts'
import { type PointRow, stateOf } from '../../store/support-points.ts'
import { type Keeper, lockKept, mayReview } from '../rights.ts'
import { altsOf, deletePicture, noteLeftover, type PictureRow, picturesOf, savePicture } from '../store/pictures.ts'
import { keepReviewed } from '../store/reviewed.ts'
import { pointAudience } from '../telling.ts'
import { fieldsOf } from '../writing.ts'
import type { Encoded } from './encode.ts'
import { putFiles } from './store.ts'

/** So many pictures a support point has at most. */
const most = 10
/** Files whose picture has not come by then are removed. */
const unlessWithin = { hours: 1 }

/** Puts the files of a new picture in the store, noted first: whatever happens next, they are removed or kept. */
export const storeFiles = async (
  { unitOfWork }: Pick<ServiceDeps, 'unitOfWork'>,
  files: Files,
  encoded: Encoded,
): Promise<string> => {
  const id = newId()
  await unitOfWork.run(({ db, now }) => noteLeftover(db, id, now.add(unlessWithin)))
  await putFiles(files, id, encoded)
  return id
}

/**
 * Adds a picture whose files are in the store.
 * @throws HttpProblem not-found, forbidden, too-many-pictures
 */
export const addPicture = async (
  work: Work,
  keeper: Keeper,
  pointId: string,
  picture: Omit<PictureRow, 'support_point_id'>,
): Promise<PictureRow> => {
  const point = await lockKept(work, keeper, pointId)
  if ((await picturesOf(work.db, point.id)).length >= most) throw new HttpProblem('too-many-pictures')
  await noteChange(work, keeper, point)
  const row = { ...picture, support_point_id: point.id }
  await savePicture(work, row, keeper.asker.id)
  return row
}

/** Takes a picture away. @throws HttpProblem not-found, forbidden */
export const removePicture = async (work: Work, keeper: Keeper, picture: PictureRow): Promise<void> => {
  const point = await lockKept(work, keeper, picture.support_point_id)
  await noteChange(work, keeper, point)
  await deletePicture(work.db, picture.id)
}

/** What staff show of a published point is there at once, and waits to be looked at, as what they write. */
const noteChange = async (work: Work, { abilities }: Keeper, point: PointRow): Promise<void> => {
  const looked = mayReview(abilities, point)
  if (!looked && point.status === 'published' && point.reviewed)
    await keepReviewed(work.db, point.id, { ...fieldsOf(point), pictures: await altsOf(work.db, point.id) })
  await work.db.$executeRaw`
    update places.support_point set reviewed = reviewed and ${looked}, changed_at = ${toDate(work.now)}
    where id = ${point.id}`
  const data = stateOf(point)
  work.append({ type: 'support-point.defined', subject: point.id, areas: point.areas, data, audience: pointAudience })
}
