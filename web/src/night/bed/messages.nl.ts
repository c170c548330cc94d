import type { Text } from '../../shared/i18n/define.ts'

/** Texts of the beds that the night team takes from within a call, in Dutch; fetched with the call. */
export const nightBedNl = {
  'night.event.bed-taken': {
    defaultMessage: '{name} houdt een bed vast',
    description: 'History; the location follows',
  },
  'night.event.bed-reserved': { defaultMessage: '{name} reserveerde het bed', description: 'History' },
  'night.event.bed-arrived': { defaultMessage: 'Aangekomen op de logeerplek', description: 'History' },
  'night.event.bed-moved': { defaultMessage: 'Naar een ander bed verplaatst', description: 'History' },
  'night.event.bed-expired': {
    defaultMessage: 'Bed kwijt: de tijd om het vast te houden was om',
    description: 'History',
  },
  'night.event.bed-gone': { defaultMessage: 'Het bed is vrijgegeven', description: 'History' },
} satisfies Record<string, Text>
