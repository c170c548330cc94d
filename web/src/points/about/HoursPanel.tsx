import type { SupportPointDetail } from '../../../../services/contracts/api/support-points.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { OpenNow } from '../../shared/places/OpenNow.tsx'
import { Panel } from '../../shared/ui/Panel.tsx'

/** When it is open, the coming two weeks. */
export const HoursPanel = ({ point: { opening, days } }: { point: SupportPointDetail }) => {
  const say = useText()
  return (
    <Panel title={say('points.whenOpen')}>
      <p>
        <OpenNow opening={opening} />
      </p>
      {days && null}
    </Panel>
  )
}
