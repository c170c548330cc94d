import { useState } from 'react'
import { useLocalText, useText } from '../shared/i18n/Language.tsx'
import { useAnnounce } from '../shared/ui/Announcer.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { useSaveWord, type WordSort } from './useSaveWord.ts'
import { WordForm } from './WordForm.tsx'
import type { Word } from './WordList.tsx'
import { WordRow } from './WordRow.tsx'

interface WordItemProps {
  sort: WordSort
  /** Absent: a new one. */
  word?: Word
  newWord?: string
  words: Word[]
}

/** One word as it is, or as a form; closing the form brings the focus back to the button that opened it. */
export const WordItem = ({ sort, word, newWord, words }: WordItemProps) => {
  const say = useText()
  const local = useLocalText()
  const announce = useAnnounce()
  const saving = useSaveWord(sort)
  const [form, setForm] = useState<'untouched' | 'open' | 'closed'>('untouched')
  const open = () => setForm('open')
  const close = () => {
    saving.reset()
    setForm('closed')
  }
  if (form === 'open')
    return (
      <WordForm
        word={word && { ...word, apart: word.apart ?? [] }}
        others={
          sort === 'group'
            ? words.filter(({ id }) => id !== word?.id).map(({ id, name }) => ({ id, name: local(name) }))
            : undefined
        }
        taken={words.map(({ id }) => id)}
        saving={saving}
        onCancel={close}
        onSave={typed =>
          saving.save(typed, () => {
            close()
            announce(say('shared.saved'))
          })
        }
      />
    )
  if (word) return <WordRow word={word} words={words} wasOpen={form === 'closed'} onChange={open} />
  return (
    <p>
      <Button look="secondary" icon="plus" autoFocus={form === 'closed'} onPress={open}>
        {newWord}
      </Button>
    </p>
  )
}
