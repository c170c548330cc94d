import { useState } from 'react'
import type { LocalText } from '../../../services/contracts/api/common.ts'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Panel } from '../shared/ui/Panel.tsx'
import { type TypedWord, WordForm } from './WordForm.tsx'

interface Word {
  id: string
  name: LocalText
  apart?: string[]
}

interface WordListProps {
  title: string
  text: string
  newWord: string
  words: Word[]
  /** Whether a word may be one that cannot share a front door with others. */
  hasApart?: boolean
  saving: { isPending: boolean; error: unknown; reset(): void; save(word: TypedWord, done: () => void): void }
}

/** Words of one sort; one of them, or a new one, is a form at a time. */
export const WordList = ({ title, text, newWord, words, hasApart = false, saving }: WordListProps) => {
  const say = useText()
  const local = useLocalText()
  const announce = useAnnounce()
  const [open, setOpen] = useState<string>()
  const show = (id: string | undefined) => {
    saving.reset()
    setOpen(id)
  }
  const formOf = (word: Word | undefined) => (
    <WordForm
      word={word && { ...word, apart: word.apart ?? [] }}
      others={
        hasApart
          ? words.filter(({ id }) => id !== word?.id).map(({ id, name }) => ({ id, name: local(name) }))
          : undefined
      }
      taken={words.map(({ id }) => id)}
      saving={saving}
      onCancel={() => show(undefined)}
      onSave={typed =>
        saving.save(typed, () => {
          show(undefined)
          announce(say('shared.saved'))
        })
      }
    />
  )
  return (
    <Panel title={title}>
      <p className="word-small">{text}</p>
      <ul className="words">
        {words.map(word => (
          <li key={word.id}>
            {open === word.id ? formOf(word) : <WordRow word={word} words={words} onChange={() => show(word.id)} />}
          </li>
        ))}
      </ul>
      {open === '' ? (
        formOf(undefined)
      ) : (
        <p>
          <Button look="secondary" icon="plus" onPress={() => show('')}>
            {newWord}
          </Button>
        </p>
      )}
    </Panel>
  )
}

const WordRow = ({ word, words, onChange }: { word: Word; words: Word[]; onChange(): void }) => {
  const say = useText()
  const local = useLocalText()
  const apart = (word.apart ?? []).map(id => local(words.find(one => one.id === id)?.name) || id)
  return (
    <div className="word">
      <div>
        <h3>{local(word.name)}</h3>
        {apart.length > 0 && <p>{say('bedWords.notWith', { groups: apart.join(', ') })}</p>}
        <p className="word-small">
          {word.name.nl} · {word.name.en}
        </p>
      </div>
      <Button
        look="quiet"
        size="sm"
        icon="edit"
        onPress={onChange}
        aria-label={say('bedWords.change', { word: local(word.name) })}
      >
        {say('bedWords.changeShort')}
      </Button>
    </div>
  )
}
