import type { Translation } from '../shared/i18n/define.ts'
import type { mapNl } from './messages.nl.ts'

/** Texts of the map, in English. */
export const mapEn: Translation<typeof mapNl> = {
  'map.title': 'The neighbourhood on the map',
  'map.intro': 'Support points are places where you can just walk in.',
  'map.function': 'What are you looking for?',
  'map.allFunctions': 'All support points',
  'map.count': '{count, plural, =0 {No support points} one {1 support point} other {# support points}}',
  'map.empty': 'Nothing found here yet',
  'map.emptyText': 'Look for something else.',
  'map.welcome': 'Neighbours can walk in',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.requests': 'Map with {count, plural, one {1 request} other {# requests}}; the list says the same',
  'map.supportPoints':
    'Map with {count, plural, one {1 support point} other {# support points}}; the list says the same',
  'map.pick': 'Map to point out a place: move it with the arrow keys',
  'map.pickHint': 'Move the map until the pin is in the right place. With the keyboard: use the arrow keys.',
  'map.picked': 'Chosen place: {lat}, {lon}',
  'map.notPicked': 'No place chosen yet: move the map.',
  'map.tabMap': 'Map',
  'map.tabActivities': 'Activities',
  'map.tabCoverage': 'Coverage',
  'map.tabKeep': 'Keep',
}
