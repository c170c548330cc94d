import { lazy, Suspense } from 'react'
import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { routeLink } from '../../shared/places/routeLink.ts'
import { distanceWords } from '../../shared/requests/words.ts'
import { Icon } from '../../shared/ui/Icon.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { MapGuard } from '../MapGuard.tsx'
import { useHome } from '../mapState.ts'
import { NearMe } from '../NearMe.tsx'
import { wayTo } from '../way.ts'

const PointMap = lazy(async () => ({ default: (await import('./PointMap.tsx')).PointMap }))

/** How to get there: the address, the way in words from where somebody is, a route in their own maps, and a small map. */
export const WherePanel = ({ point }: { point: SupportPointDetail }) => {
  const say = useText()
  return (
    <Panel title={say('points.whereTitle')}>
      {point.address && <address className="about-address">{point.address}</address>}
      <WayThere point={point} />
      <div className="about-ways">
        <a
          className="button"
          data-look="primary"
          data-size="md"
          target="_blank"
          rel="noreferrer"
          href={routeLink(point.place, navigator.userAgent)}
        >
          <Icon name="walk" size="sm" />
          <span>{say('points.route')}</span>
        </a>
        <NearMe ask={say('points.nearSay')} />
      </div>
      <MapGuard instead={null}>
        <Suspense fallback={<Waiting />}>
          <PointMap name={point.name} id={point.id} place={point.place} />
        </Suspense>
      </MapGuard>
    </Panel>
  )
}

const WayThere = ({ point: { place } }: { point: SupportPointDetail }) => {
  const say = useText()
  const home = useHome()
  if (!home) return <p>{say('points.wayAsk')}</p>
  const { metres, wind, minutes } = wayTo(home.place, place)
  const from = home.label ?? say('points.nearYours')
  return (
    <p role="status">
      {say('points.way', { from, far: distanceWords(metres, say), wind: say(`points.wind.${wind}`), minutes })}
    </p>
  )
}
