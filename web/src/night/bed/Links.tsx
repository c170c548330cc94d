import type { Point } from '../../../../services/contracts/api/common.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { routeLink } from '../../shared/places/routeLink.ts'
import { Icon } from '../../shared/ui/Icon.tsx'

/** The way to a location, in the maps of the phone. */
export const RouteLink = ({ place }: { place: Point }) => {
  const say = useText()
  return (
    <a
      className="button"
      data-look="secondary"
      data-size="md"
      target="_blank"
      rel="noreferrer"
      href={routeLink(place, navigator.userAgent)}
    >
      <Icon name="map" size="sm" />
      <span>{say('nightBed.route')}</span>
    </a>
  )
}

/** Calls a location with one press. */
export const PhoneLink = ({ phone }: { phone: string }) => {
  const say = useText()
  return (
    <a className="button" data-look="secondary" data-size="md" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="call" size="sm" />
      <span>{say('nightBed.call', { phone })}</span>
    </a>
  )
}
