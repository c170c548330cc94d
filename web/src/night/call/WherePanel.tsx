import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { LeafletMap } from '../../map/LeafletMap.tsx'
import { useMapAreas } from '../../map/useMapAreas.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { routeLink, routeLinkTo } from '../../shared/places/routeLink.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { useWhere } from '../useWhere.ts'

/** Where it is: on a large map, and as a route in the maps of the phone. */
export const WherePanel = ({ call }: { call: BackupCall }) => {
  const say = useText()
  const areas = useMapAreas(true)
  const { where, area } = useWhere(call)
  if (!call.place && !call.address) {
    return (
      <Notice tone="warning" title={say('night.whereUnknown')}>
        <p>{say('night.whereUnknownText')}</p>
      </Notice>
    )
  }
  return (
    <Panel title={say('night.where')}>
      <p>{[where, area].filter(Boolean).join(', ')}</p>
      {call.outside && <p>{say('night.outside')}</p>}
      <p>
        <a
          className="button"
          data-look="secondary"
          data-size="md"
          target="_blank"
          rel="noreferrer"
          href={routeTo(call)}
        >
          <Icon name="map" size="sm" />
          <span>{say('night.route')}</span>
        </a>
      </p>
      {call.place && (
        <LeafletMap label={say('night.mapLabel')} centre={call.place} zoom={15} home={call.place} areas={areas} />
      )}
    </Panel>
  )
}

const routeTo = ({ place, address = '' }: BackupCall) =>
  place ? routeLink(place, navigator.userAgent) : routeLinkTo(address, navigator.userAgent)
