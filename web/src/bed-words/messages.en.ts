import type { Translation } from '../shared/i18n/define.ts'
import type { bedWordsNl } from './messages.nl.ts'

/** Texts of the words beds are found by, in English. */
export const bedWordsEn: Translation<typeof bedWordsNl> = {
  'bedWords.title': 'Groups and features of beds',
  'bedWords.intro': 'With these words the neighbourhood team finds a bed, and a location says whom a bed is for.',
  'bedWords.backToSettings': 'settings',
  'bedWords.groups': 'Groups',
  'bedWords.groupsText':
    'Groups that cannot be together behind one front door are not placed there together. A location may differ from it, with a reason.',
  'bedWords.features': 'Features',
  'bedWords.featuresText': 'What a bed or room has.',
  'bedWords.newGroup': 'New group',
  'bedWords.newFeature': 'New feature',
  'bedWords.notWith': 'Not behind one front door with: {groups}',
  'bedWords.otherLanguage': 'In Dutch: {name}',
  'bedWords.change': 'Change {word}',
  'bedWords.changeShort': 'Change',
  'bedWords.dutch': 'Name in Dutch',
  'bedWords.english': 'Name in English',
  'bedWords.needDutch': 'Fill in a Dutch name',
  'bedWords.needEnglish': 'Fill in an English name',
  'bedWords.taken': 'This word is there already',
  'bedWords.apart': 'Cannot be behind one front door with',
  'bedWords.apartHint': 'That holds the other way round at once, too.',
}
