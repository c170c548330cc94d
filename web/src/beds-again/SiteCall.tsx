import type { Stay } from '../../../services/contracts/api/respite-stays.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { distanceWords } from '../shared/requests/words.ts'
import '../shared/ui/Button.css'
import { Icon } from '../shared/ui/Icon.tsx'
import './SiteCall.css'

type Site = NonNullable<Stay['location']['site']>

/** How near the 24-hour site is; its name, too, where no call link says it. */
export const SiteName = ({ site }: { site: Site }) => {
  const say = useText()
  const distance = distanceWords(site.distance, say)
  return site.phone ? say('again.siteNear', { distance }) : say('again.siteAt', { site: site.name, distance })
}

/** Calls the 24-hour site within walking distance with one press [004, 5.3.5]; nothing when its number is not known. */
export const SiteCall = ({ site: { name, phone } }: { site: Site }) => {
  const say = useText()
  if (!phone) return null
  return (
    <a className="button site-call" data-look="secondary" data-size="md" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="call" size="sm" />
      <span>{say('again.callSite', { site: name })}</span>
    </a>
  )
}
