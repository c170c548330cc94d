import type { Text } from '../shared/i18n/define.ts'

/** Texts of the settings, in Dutch. */
export const settingsNl = {
  'settings.title': { defaultMessage: 'Instellingen', description: 'Title' },
  'settings.intro': {
    defaultMessage: 'Zo werkt Omzien in jouw gemeente. Een wijziging geldt meteen.',
    description: 'Under the title',
  },
  'settings.elsewhere': { defaultMessage: 'Op een eigen pagina', description: 'Name of a list of links' },
  'settings.group.requests': { defaultMessage: 'Hulpvragen en buren', description: 'Heading of a group of settings' },
  'settings.group.stays': { defaultMessage: 'Bedden', description: 'Heading of a group of settings' },
  'settings.group.map': { defaultMessage: 'Kaart en steunpunten', description: 'Heading of a group of settings' },
  'settings.group.backup': { defaultMessage: 'Achtervang', description: 'Heading of a group of settings' },
  'settings.group.notify': { defaultMessage: 'Berichten', description: 'Heading of a group of settings' },
  'settings.group.numbers': { defaultMessage: 'Telefoonnummers', description: 'Heading of a group of settings' },
  'settings.group.other': { defaultMessage: 'Overig', description: 'Heading of a group of settings' },
  'settings.default': { defaultMessage: 'Standaard: {value}.', description: 'What a setting is when nobody chose' },
  'settings.reset': { defaultMessage: 'Terug naar standaard', description: 'Button' },
  'settings.yes': { defaultMessage: 'ja', description: 'Value of a setting' },
  'settings.no': { defaultMessage: 'nee', description: 'Value of a setting' },
  'settings.metres': {
    defaultMessage: '{count, plural, one {# meter} other {# meter}}',
    description: 'Value of a setting',
  },
  'settings.inMetres': { defaultMessage: 'In meters.', description: 'Unit of a setting' },
  'settings.unitOf': { defaultMessage: 'Eenheid: {setting}', description: 'Label of the choice of minutes, hours …' },
  'settings.in.seconds': { defaultMessage: 'seconden', description: 'Unit of a duration' },
  'settings.in.minutes': { defaultMessage: 'minuten', description: 'Unit of a duration' },
  'settings.in.hours': { defaultMessage: 'uur', description: 'Unit of a duration' },
  'settings.in.days': { defaultMessage: 'dagen', description: 'Unit of a duration' },
  'settings.lasts.seconds': {
    defaultMessage: '{count, plural, one {# seconde} other {# seconden}}',
    description: 'A duration',
  },
  'settings.lasts.minutes': {
    defaultMessage: '{count, plural, one {# minuut} other {# minuten}}',
    description: 'A duration',
  },
  'settings.lasts.hours': { defaultMessage: '{count, plural, one {# uur} other {# uur}}', description: 'A duration' },
  'settings.lasts.days': { defaultMessage: '{count, plural, one {# dag} other {# dagen}}', description: 'A duration' },
} satisfies Record<string, Text>
