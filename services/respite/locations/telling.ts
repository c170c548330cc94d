import type { Work } from '../../kernel/unit-of-work.ts'
import type { LocationRow } from '../store/locations.ts'
import { lookers } from '../telling.ts'

/** Tells the other services, and whoever looks at beds, what became of a location. */
export const locationChanged = (work: Work, row: LocationRow, actor?: string): void => {
  const { id, revision, name, lat, lon, areas, organisation_id: organisationId, closed } = row
  work.append({
    ...{ type: 'respite-location.changed', subject: id, areas, audience: lookers },
    data: { revision, name, place: { lat, lon }, areas, organisationId, closed },
    ...(actor ? { actor } : {}),
  })
}
