import type { BackupCall } from '../../../services/contracts/api/backup-calls.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { useAreaName } from '../shared/places/useAreaName.ts'

/** Where a call is, in words: the address, else the district, else that nobody knows yet. */
export const useWhere = (call: BackupCall) => {
  const say = useText()
  const area = useAreaName(call.areas ?? [])
  return {
    where: call.address ?? area ?? (call.place ? say('night.onTheMap') : say('night.whereUnknown')),
    area: call.address ? area : undefined,
  }
}
