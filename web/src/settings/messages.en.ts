import type { Translation } from '../shared/i18n/define.ts'
import type { settingsNl } from './messages.nl.ts'

/** Texts of the settings, in English. */
export const settingsEn: Translation<typeof settingsNl> = {
  'settings.title': 'Settings',
  'settings.intro': 'How Omzien works in your municipality. A change takes effect at once.',
  'settings.elsewhere': 'On a page of their own',
  'settings.group.requests': 'Help requests and neighbours',
  'settings.group.stays': 'Beds',
  'settings.group.map': 'Map and support points',
  'settings.group.backup': 'Backup',
  'settings.group.notify': 'Messages',
  'settings.group.numbers': 'Telephone numbers',
  'settings.group.other': 'Other',
  'settings.default': 'Default: {value}.',
  'settings.reset': 'Back to default',
  'settings.yes': 'yes',
  'settings.no': 'no',
  'settings.metres': '{count, plural, one {# metre} other {# metres}}',
  'settings.inMetres': 'In metres.',
  'settings.unitOf': 'Unit: {setting}',
  'settings.in.seconds': 'seconds',
  'settings.in.minutes': 'minutes',
  'settings.in.hours': 'hours',
  'settings.in.days': 'days',
  'settings.lasts.seconds': '{count, plural, one {# second} other {# seconds}}',
  'settings.lasts.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'settings.lasts.hours': '{count, plural, one {# hour} other {# hours}}',
  'settings.lasts.days': '{count, plural, one {# day} other {# days}}',
}
