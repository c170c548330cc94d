import type { Db } from '../../../kernel/database.ts'
import type { PointRow } from '../../store/support-points.ts'
import { serviceIdOf } from '../hsds/ids.ts'
import type { ReadPoint } from '../reading/draft.ts'
import { findNamed, lockNamed, namedByHand } from '../store.ts'
import type { Known } from './plan.ts'

type Reader = Pick<Db, '$queryRaw'>

/** So many are looked up at once. */
const atATime = 500

/** The support points that points of a file may be; locked, within the transaction that will write them. */
export const findKnown = async (db: Reader, points: ReadPoint[], lock = false): Promise<Known> => {
  const byUuid = new Map((await namedByHand(db)).map(id => [serviceIdOf(id), id]))
  const rows: PointRow[] = []
  for (let start = 0; start < points.length; start += atATime) {
    const part = points.slice(start, start + atATime)
    const ids = part.map(({ id, ref }) => id ?? ref).map(id => byUuid.get(id) ?? id)
    rows.push(
      ...(await (lock ? lockNamed : findNamed)(
        db,
        ids,
        part.map(({ ref }) => ref),
      )),
    )
  }
  return {
    byId: new Map(rows.map(row => [row.id, row])),
    byRef: new Map(rows.flatMap(row => (row.ref === null ? [] : [[row.ref, row] as const]))),
    byUuid,
  }
}
