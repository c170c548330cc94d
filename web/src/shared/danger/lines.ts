import type { PublicConfig } from '../../../../services/contracts/api/places.ts'
import type { TextId } from '../i18n/texts.ts'

/** Whom to call when somebody is in danger, and when. */
export const dangerLines: { key: keyof PublicConfig['numbers']; text: TextId }[] = [
  { key: 'emergency', text: 'shared.dangerEmergency' },
  { key: 'suicidePrevention', text: 'shared.dangerSuicide' },
  { key: 'backup', text: 'shared.dangerBackup' },
]
