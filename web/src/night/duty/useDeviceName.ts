import { useText } from '../../shared/i18n/Language.tsx'
import { deviceKind } from '../rules.ts'

/** What this device is called on the shift lead's screen. */
export const useDeviceName = () => useText()(`night.device.${deviceKind(navigator.userAgent)}`)
