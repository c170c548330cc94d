import type { PointRecord } from '../record.ts'
import { type ServiceContext, serviceOf } from './service.ts'

/** The start of a page of services that holds all of them. */
export const opening = '{"contents":[\n'
/** One service of it. */
export const lineOf = (point: PointRecord, context: ServiceContext): string => JSON.stringify(serviceOf(point, context))
/** Its end, which says how many there were. */
export const closing = (count: number): string =>
  `\n],${JSON.stringify({
    ...{ total_items: count, total_pages: 1, page_number: 1, size: count },
    ...{ first_page: true, last_page: true, empty: count === 0 },
  }).slice(1)}\n`
