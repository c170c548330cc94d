import type { SupportPointDetail } from '../../contracts/api/support-points.ts'
import { timeZone } from '../../kernel/clock.ts'
import type { Db } from '../../kernel/database.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import { toForm } from '../hours/form.ts'
import type { PointRow } from '../store/support-points.ts'
import { isOld } from './age.ts'
import { hoursOf } from './hours.ts'
import { type Keeper, mayKeep, mayReview } from './rights.ts'
import { altsOf, picturesOf } from './store/pictures.ts'
import { countOpen } from './store/reports.ts'
import { findReviewed } from './store/reviewed.ts'
import { viewOf } from './view.ts'
import { differing, fieldsOf, withoutNull } from './writing.ts'

/** So many days are told when it is open. */
const daysAhead = 14

type Reader = Pick<Db, '$queryRaw'>
type Abilities = Keeper['abilities']

/** All there is to know of a support point for who asks. */
export const detailOf = async (
  deps: Pick<ServiceDeps, 'settings' | 'clock'>,
  db: Reader,
  abilities: Abilities,
  row: PointRow,
): Promise<SupportPointDetail> => {
  const [now, keeps] = [deps.clock.now(), mayKeep(abilities, row)]
  const hours = await hoursOf(row.hours)
  return {
    ...viewOf(row, undefined, hours?.stateAt(now)),
    ...{ status: row.status, films: row.films, revision: row.revision },
    ...withoutNull({ about: row.about }),
    contact: withoutNull({ phone: row.phone, email: row.email, website: row.website }),
    pictures: (await picturesOf(db, row.id)).map(({ id, alt, width, height }) => ({
      ...{ id, url: `/api/v1/support-point-pictures/${id}`, alt, width, height },
    })),
    ...(hours ? { days: hours.days(now.toZonedDateTimeISO(timeZone).toPlainDate(), daysAhead) } : {}),
    isOld: isOld(row, deps.settings.duration('places.confirmEvery'), now),
    ...{ mayKeep: keeps, mayReview: mayReview(abilities, row) },
    ...(keeps ? await forKeepers(db, abilities, row) : {}),
  }
}

/** What is only for who keeps or reviews it. */
const forKeepers = async (db: Reader, abilities: Abilities, row: PointRow) => {
  const form = row.hours === null ? undefined : toForm(row.hours)
  const reviewed = mayReview(abilities, row) && !row.reviewed ? await findReviewed(db, row.id) : undefined
  return {
    ...(form ? { hoursForm: form } : {}),
    ...withoutNull({ organisationId: row.organisation_id || null, rejection: row.rejection }),
    ...{ reviewed: row.reviewed, openReports: await countOpen(db, row.id) },
    ...(reviewed ? { before: await changesSince(db, reviewed, row) } : {}),
  }
}

const changesSince = async (db: Reader, reviewed: Record<string, unknown>, row: PointRow) =>
  differing(reviewed, { ...fieldsOf(row), pictures: await altsOf(db, row.id) })
