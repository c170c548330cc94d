import { useQuery } from '@tanstack/react-query'
import { respiteVocabularyQuery } from '../shared/api/respiteVocabulary.ts'
import { useText } from '../shared/i18n/Language.tsx'
import { Outcome } from '../shared/requests/Outcome.tsx'
import { Page } from '../shared/ui/Page.tsx'
import { Waiting } from '../shared/ui/Waiting.tsx'
import './BedWords.css'
import { WordList } from './WordList.tsx'

/** The words beds are found by: groups, which of them cannot share a front door [004, 5.3.2], and features. */
export const BedWordsPage = () => {
  const say = useText()
  const { data, error, isPending } = useQuery(respiteVocabularyQuery)
  return (
    <Page
      width="wide"
      title={say('bedWords.title')}
      intro={say('bedWords.intro')}
      back={{ to: '/instellingen', label: say('bedWords.backToSettings') }}
    >
      {isPending && <Waiting />}
      <Outcome reason={error} />
      {data && (
        <div className="word-columns">
          <WordList
            sort="group"
            title={say('bedWords.groups')}
            text={say('bedWords.groupsText')}
            newWord={say('bedWords.newGroup')}
            words={data.groups}
          />
          <WordList
            sort="feature"
            title={say('bedWords.features')}
            text={say('bedWords.featuresText')}
            newWord={say('bedWords.newFeature')}
            words={data.features}
          />
        </div>
      )}
    </Page>
  )
}
