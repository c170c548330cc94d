import { useLanguage, useLocalText, useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import type { Word } from './WordList.tsx'

interface WordRowProps {
  word: Word
  words: Word[]
  /** Its form was just closed: the focus comes back to where it was opened. */
  wasOpen: boolean
  onChange(): void
}

/** A word as it is, and a way to change it. */
export const WordRow = ({ word, words, wasOpen, onChange }: WordRowProps) => {
  const say = useText()
  const local = useLocalText()
  const { language } = useLanguage()
  const apart = (word.apart ?? []).map(id => local(words.find(one => one.id === id)?.name) || id)
  return (
    <div className="word">
      <div>
        <h3>{local(word.name)}</h3>
        {apart.length > 0 && <p>{say('bedWords.notWith', { groups: apart.join(', ') })}</p>}
        <p className="word-small">
          {say('bedWords.otherLanguage', { name: word.name[language === 'nl' ? 'en' : 'nl'] })}
        </p>
      </div>
      <Button
        look="quiet"
        size="sm"
        icon="edit"
        autoFocus={wasOpen}
        aria-label={say('bedWords.change', { word: local(word.name) })}
        onPress={onChange}
      >
        {say('bedWords.changeShort')}
      </Button>
    </div>
  )
}
