import type { LocalText } from '../../contracts/api/common.ts'
import type { Hindrance } from './device.ts'

/** What a message says; it may end up on a locked screen. */
export interface DeviceWords {
  subject: LocalText
  text: LocalText
  link: string
}

const what: Record<Hindrance, LocalText> = {
  sound: { nl: 'er is geen geluid', en: 'there is no sound' },
  muted: { nl: 'het geluid staat uit', en: 'it is muted' },
  notifications: { nl: 'meldingen staan uit', en: 'notifications are off' },
  'wake-lock': { nl: 'het scherm kan uitgaan', en: 'the screen may go off' },
  battery: { nl: 'de batterij is bijna leeg', en: 'the battery is low' },
}

const list = (hindrances: Hindrance[], locale: 'nl' | 'en') =>
  new Intl.ListFormat(locale).format(hindrances.map(one => what[one][locale]))

/** The overview of the shift lead, and the page of who is on duty. */
const [overview, duty] = ['/achtervang/overzicht', '/achtervang']

/** To the owner of a device that fell silent. */
export const silentToOwner: DeviceWords = {
  subject: { nl: 'Je apparaat in dienst is stil', en: 'Your device on duty is silent' },
  text: {
    nl: 'We horen je apparaat niet meer. Een oproep komt er nu misschien niet op aan. Open Omzien.',
    en: 'We do not hear your device any more. An alert may not reach it now. Open Omzien.',
  },
  link: duty,
}

/** To who leads the shift, about a device that fell silent. */
export const silentToLead: DeviceWords = {
  subject: { nl: 'Een apparaat in dienst is stil', en: 'A device on duty is silent' },
  text: {
    nl: 'We horen een apparaat in dienst niet meer. Kijk in het overzicht van wie het is, en bel.',
    en: 'We do not hear a device on duty any more. See in the overview whose it is, and phone.',
  },
  link: overview,
}

/** To the owner of a device that lost something an alert needs. */
export const hinderedToOwner = (hindrances: Hindrance[]): DeviceWords => ({
  subject: { nl: 'Je hoort een oproep misschien niet', en: 'You may not hear an alert' },
  text: {
    nl: `Op je apparaat in dienst: ${list(hindrances, 'nl')}. Open Omzien.`,
    en: `On your device on duty: ${list(hindrances, 'en')}. Open Omzien.`,
  },
  link: duty,
})

/** To who leads the shift, about such a device. */
export const hinderedToLead = (hindrances: Hindrance[]): DeviceWords => ({
  subject: { nl: 'Een apparaat in dienst heeft een probleem', en: 'A device on duty has a problem' },
  text: {
    nl: `Op een apparaat in dienst: ${list(hindrances, 'nl')}. Kijk in het overzicht van wie het is.`,
    en: `On a device on duty: ${list(hindrances, 'en')}. See in the overview whose it is.`,
  },
  link: overview,
})
