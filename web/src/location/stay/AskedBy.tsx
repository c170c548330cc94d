import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { useConfig } from '../../shared/api/config.ts'
import { CallLink } from '../../shared/danger/CallLink.tsx'
import { useText } from '../../shared/i18n/Language.tsx'

/** Who asked for the bed; the backup can be called, day and night, about a stay that came from it. */
export const AskedBy = ({ stay }: { stay: Stay }) => {
  const say = useText()
  const backup = useConfig()?.numbers.backup
  if (!stay.requestedBy && !stay.backupCallId) return null
  return (
    <p className="location-small">
      {stay.requestedBy && say('location.askedBy', { name: stay.requestedBy.name })}
      {stay.backupCallId && backup && (
        <>
          {' '}
          {say('location.fromBackup')} <CallLink number={backup} />
        </>
      )}
    </p>
  )
}
