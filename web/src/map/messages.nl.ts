import type { Text } from '../shared/i18n/define.ts'

/** Texts of the map, in Dutch. */
export const mapNl = {
  'map.title': { defaultMessage: 'De buurt op de kaart', description: 'Title' },
  'map.intro': {
    defaultMessage: 'Steunpunten zijn plekken waar je zo binnen kunt lopen.',
    description: 'Under the title',
  },
  'map.function': { defaultMessage: 'Wat zoek je?', description: 'Filter' },
  'map.allFunctions': { defaultMessage: 'Alle steunpunten', description: 'Filter' },
  'map.count': {
    defaultMessage: '{count, plural, =0 {Geen steunpunten} one {1 steunpunt} other {# steunpunten}}',
    description: 'Heading of the list',
  },
  'map.empty': { defaultMessage: 'Hier is nog niets gevonden', description: 'Empty list' },
  'map.emptyText': { defaultMessage: 'Kies iets anders om te zoeken.', description: 'What to do now' },
  'map.welcome': { defaultMessage: 'Buren kunnen zo binnenlopen', description: 'A support point without appointment' },
  'map.zoomIn': { defaultMessage: 'Dichterbij', description: 'Button on the map' },
  'map.zoomOut': { defaultMessage: 'Verder weg', description: 'Button on the map' },
  'map.requests': {
    defaultMessage: 'Kaart met {count, plural, one {1 hulpvraag} other {# hulpvragen}}; de lijst zegt hetzelfde',
    description: 'Name of the map for screen readers',
  },
  'map.supportPoints': {
    defaultMessage: 'Kaart met {count, plural, one {1 steunpunt} other {# steunpunten}}; de lijst zegt hetzelfde',
    description: 'Name of the map for screen readers',
  },
  'map.pick': {
    defaultMessage: 'Kaart om een plek aan te wijzen: schuif met de pijltjestoetsen',
    description: 'Name of the map for screen readers',
  },
  'map.pickHint': {
    defaultMessage: 'Schuif de kaart tot de speld op de goede plek staat. Met het toetsenbord: gebruik de pijltjes.',
    description: 'Above the map',
  },
  'map.picked': { defaultMessage: 'Gekozen plek: {lat}, {lon}', description: 'Under the map; coordinates' },
  'map.notPicked': { defaultMessage: 'Nog geen plek gekozen: schuif de kaart.', description: 'Under the map' },
  'map.tabMap': { defaultMessage: 'Kaart', description: 'Tab above the map' },
  'map.tabActivities': { defaultMessage: 'Activiteiten', description: 'Tab above the map' },
  'map.tabCoverage': { defaultMessage: 'Dekking', description: 'Tab above the map' },
  'map.tabKeep': { defaultMessage: 'Bijhouden', description: 'Tab above the map' },
} satisfies Record<string, Text>
