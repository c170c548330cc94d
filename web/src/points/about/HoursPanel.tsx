import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { OpenDays } from '../../hours/OpenDays.tsx'
import { localOf } from '../../shared/dutchTime.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { OpenNow } from '../../shared/places/OpenNow.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** When it is open: now, and day by day in the coming two weeks. */
export const HoursPanel = ({ point: { opening, days } }: { point: SupportPointDetail }) => {
  const say = useText()
  return (
    <Panel title={say('points.whenOpen')}>
      <p>
        <OpenNow opening={opening} />
      </p>
      {days && <OpenDays days={days} today={opening && localOf(opening.at).date} />}
    </Panel>
  )
}
