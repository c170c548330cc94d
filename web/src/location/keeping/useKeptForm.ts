import { useState } from 'react'
import type { Say } from '../../shared/i18n/Language.tsx'
import type { TextId } from '../../shared/i18n/texts.ts'
import { useKept } from '../useKept.ts'

/** What is wrong with a field. */
interface Mistake {
  field: string
  text: TextId
}

/** A form that keeps what is typed until it is saved, tells its mistakes after submitting, and is sent once. */
export const useKeptForm = <Value extends object>(
  name: string,
  start: Value,
  mistakesOf: (value: Value) => Mistake[],
) => {
  const { value, change, clear, restored } = useKept(name, start)
  const [attempt, setAttempt] = useState(0)
  const [key, setKey] = useState(() => crypto.randomUUID())
  const mistakes = attempt > 0 ? mistakesOf(value) : []
  return {
    value,
    key,
    restored,
    attempt,
    mistakes,
    clear,
    change: (part: Partial<Value>) => {
      change(part)
      setKey(crypto.randomUUID())
    },
    /** Looks whether it can be sent; from then on mistakes are shown. */
    check: () => {
      setAttempt(attempt + 1)
      return mistakesOf(value).length === 0
    },
    problemAt: (say: Say) => (field: string) => {
      const mistake = mistakes.find(one => one.field === field)
      return mistake && say(mistake.text)
    },
    titleProps: (say: Say) => (mistakes.length > 0 ? { titlePrefix: say('shared.errorPrefix') } : {}),
  }
}

/** Such a form. */
export type KeptForm<Value extends object> = ReturnType<typeof useKeptForm<Value>>
