import type { Text } from '../shared/i18n/define.ts'

/** Texts of the words beds are found by, in Dutch. */
export const bedWordsNl = {
  'bedWords.title': { defaultMessage: 'Groepen en kenmerken van bedden', description: 'Title' },
  'bedWords.intro': {
    defaultMessage: 'Met deze woorden zoekt het wijkteam een bed, en zegt een locatie voor wie een bed is.',
    description: 'Under the title',
  },
  'bedWords.backToSettings': { defaultMessage: 'instellingen', description: "After 'back to'" },
  'bedWords.groups': { defaultMessage: 'Groepen', description: 'Heading' },
  'bedWords.groupsText': {
    defaultMessage:
      'Groepen die niet samen achter één voordeur kunnen, worden daar niet samen geplaatst. Een locatie mag er met een reden van afwijken.',
    description: 'Under the heading',
  },
  'bedWords.features': { defaultMessage: 'Kenmerken', description: 'Heading' },
  'bedWords.featuresText': { defaultMessage: 'Wat een bed of kamer heeft.', description: 'Under the heading' },
  'bedWords.newGroup': { defaultMessage: 'Nieuwe groep', description: 'Button' },
  'bedWords.newFeature': { defaultMessage: 'Nieuw kenmerk', description: 'Button' },
  'bedWords.notWith': { defaultMessage: 'Niet achter één voordeur met: {groups}', description: 'Names of groups' },
  'bedWords.otherLanguage': { defaultMessage: 'In het Engels: {name}', description: 'The name in the other language' },
  'bedWords.change': { defaultMessage: 'Wijzig {word}', description: 'Button, for screen readers' },
  'bedWords.changeShort': { defaultMessage: 'Wijzig', description: 'Button' },
  'bedWords.dutch': { defaultMessage: 'Naam in het Nederlands', description: 'Label' },
  'bedWords.english': { defaultMessage: 'Naam in het Engels', description: 'Label' },
  'bedWords.needDutch': { defaultMessage: 'Vul een Nederlandse naam in', description: 'Error' },
  'bedWords.needEnglish': { defaultMessage: 'Vul een Engelse naam in', description: 'Error' },
  'bedWords.taken': { defaultMessage: 'Dit woord is er al', description: 'Error: a new word with a known name' },
  'bedWords.apart': { defaultMessage: 'Kan niet achter één voordeur met', description: 'Heading of checks' },
  'bedWords.apartHint': {
    defaultMessage: 'Dat geldt meteen ook de andere kant op.',
    description: 'Under the heading of the checks',
  },
} satisfies Record<string, Text>
