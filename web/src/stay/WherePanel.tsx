import { lazy, Suspense } from 'react'
import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { SiteCall, SiteName } from '../beds-again/SiteCall.tsx'
import { CallLink } from '../shared/danger/CallLink.tsx'
import { useText } from '../shared/i18n/Language.tsx'
import { routeLink } from '../shared/places/routeLink.ts'
import { Facts } from '../shared/requests/Facts.tsx'
import { Icon } from '../shared/ui/Icon.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'

const StayMap = lazy(async () => ({ default: (await import('./StayMap.tsx')).StayMap }))

/** Where I stay: the address first, then the map that says the same, the way there and whom to call. */
export const WherePanel = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const { name, address, place, phone, site } = stay.location
  return (
    <Panel title={say('myStay.whereTitle')}>
      <Facts
        facts={[
          { name: say('myStay.location'), value: name },
          { name: say('myStay.address'), value: address },
          { name: say('myStay.room'), value: roomOf(stay) },
          { name: say('myStay.phone'), value: phone && <CallLink number={phone} /> },
          {
            name: say('again.site'),
            value: site && <SiteName site={site} />,
            action: site && <SiteCall site={site} />,
          },
        ]}
      />
      <Suspense fallback={<Waiting />}>
        <StayMap place={place} name={name} />
      </Suspense>
      <p>
        <a
          className="button"
          data-look="secondary"
          data-size="md"
          target="_blank"
          rel="noreferrer"
          href={routeLink(place, navigator.userAgent)}
        >
          <Icon name="map" size="sm" />
          <span>{say('myStay.route')}</span>
        </a>
      </p>
    </Panel>
  )
}

const roomOf = ({ bed: { room, name } }: Stay) => (name && name !== room ? `${room}, ${name}` : room)
