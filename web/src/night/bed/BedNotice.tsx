import type { CallBed } from '../../../../services/contracts/api/backup-calls.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { Notice } from '../../shared/ui/Notice.tsx'
import { losesBed } from './rules.ts'

/** What becomes of the bed of a call when it is closed like this. */
export const BedNotice = ({ bed, outcome }: { bed: CallBed | undefined; outcome: string }) => {
  const say = useText()
  const what = losesBed(bed, outcome) ? 'closeLoses' : bed?.status === 'held' ? 'closeHeld' : undefined
  const location = bed?.location ?? say('nightBed.aLocation')
  return (
    <div role="status">
      {what && (
        <Notice tone="warning" title={say(`nightBed.${what}`, { location })}>
          <p>{say(`nightBed.${what}Text`)}</p>
        </Notice>
      )}
    </div>
  )
}
