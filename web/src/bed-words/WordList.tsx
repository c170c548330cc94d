import type { LocalText } from '../../../services/contracts/api/common.ts'
import { Panel } from '../shared/ui/Panel.tsx'
import type { WordSort } from './useSaveWord.ts'
import { WordItem } from './WordItem.tsx'

/** A group or a feature; `apart` only of groups. */
export interface Word {
  id: string
  name: LocalText
  apart?: string[]
}

interface WordListProps {
  sort: WordSort
  title: string
  text: string
  newWord: string
  words: Word[]
}

/** Words of one sort, each of which can be changed in its place, and room for a new one. */
export const WordList = ({ sort, title, text, newWord, words }: WordListProps) => (
  <Panel title={title}>
    <p className="word-small">{text}</p>
    <ul className="words">
      {words.map(word => (
        <li key={word.id}>
          <WordItem sort={sort} word={word} words={words} />
        </li>
      ))}
    </ul>
    <WordItem sort={sort} newWord={newWord} words={words} />
  </Panel>
)
