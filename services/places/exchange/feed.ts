import { setImmediate } from 'node:timers/promises'
import type { ExchangeFormat } from '../../contracts/api/support-point-exchange.ts'
import type { ServiceDeps } from '../../kernel/service.ts'
import type { PointRow } from '../store/support-points.ts'
import { closing as endOfServices, lineOf as serviceLine, opening as startOfServices } from './hsds/page.ts'
import type { ServiceContext } from './hsds/service.ts'
import { type PointRecord, recordOf } from './record.ts'
import { publishedAfter } from './store.ts'
import { byteOrderMark, header, lineOf } from './writing/csv.ts'
import { closing, featureOf, opening } from './writing/geojson.ts'

/** How a file of a format is made: what comes first, a point, what is between two, and the end. */
interface Writing {
  opening: string
  of(point: PointRecord, context: ServiceContext): string
  between: string
  closing(count: number): string
}

const writings: Record<ExchangeFormat, Writing> = {
  hsds: { opening: startOfServices, of: serviceLine, between: ',\n', closing: endOfServices },
  geojson: { opening, of: featureOf, between: ',\n', closing: () => closing },
  csv: { opening: byteOrderMark + header(), of: lineOf, between: '', closing: () => '' },
}

/** Files of these formats are served as this. */
export const mediaTypes: Record<ExchangeFormat, string> = {
  hsds: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}
/** What a file of a format is called when it is saved. */
export const fileNames: Record<ExchangeFormat, string> = {
  hsds: 'steunpunten-hsds.json',
  geojson: 'steunpunten.geojson',
  csv: 'steunpunten.csv',
}

const atATime = 200

/** A whole file of these support points. */
export const writeAll = (rows: PointRow[], format: ExchangeFormat, context: ServiceContext): string => {
  const { opening, of, between, closing } = writings[format]
  const pieces = rows.map(row => of(recordOf(row), context))
  return opening + pieces.join(between) + closing(rows.length)
}

/** Every published support point in a format, piece by piece, so that nothing else waits and no file stands in memory. */
export async function* feedOf(
  { database, clock, config }: Pick<ServiceDeps, 'database' | 'clock' | 'config'>,
  format: ExchangeFormat,
): AsyncGenerator<string> {
  const writing = writings[format]
  const today = clock.now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate()
  const context = { town: config.MUNICIPALITY, today }
  let count = 0
  yield writing.opening
  for (let after = ''; ; ) {
    const rows = await publishedAfter(database, after, atATime)
    const pieces = rows.map(row => writing.of(recordOf(row), context))
    if (rows.length > 0) yield (count > 0 ? writing.between : '') + pieces.join(writing.between)
    count += rows.length
    after = rows.at(-1)?.id ?? ''
    if (rows.length < atATime) break
    await setImmediate()
  }
  yield writing.closing(count)
}
