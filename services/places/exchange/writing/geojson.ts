import type { PointRecord } from '../record.ts'

/** The member of a FeatureCollection by which we know our own files [RFC 7946, 6.1]. */
export const ownMember = 'omzien'
/** What it says. */
export const ownMark = 'support-points'

/** What stands before the features of a file of support points; `closing` after them. */
export const opening = `{"type":"FeatureCollection","${ownMember}":"${ownMark}","features":[\n`
/** The end of such a file. */
export const closing = '\n]}\n'

/** A support point as a feature: every property always, null where there is nothing. */
export const featureOf = ({ lat, lon, ...properties }: PointRecord): string =>
  JSON.stringify({
    ...{ type: 'Feature', id: properties.id },
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties,
  })
