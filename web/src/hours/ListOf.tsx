import type { ReactNode } from 'react'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import './ListOf.css'

interface ListOfProps<Item> {
  title: string
  hint: string
  items: Item[]
  onChange(items: Item[]): void
  /** A new one. */
  make(): Item
  add: string
  /** What one is called, counted from 1. */
  nameOf(count: number): string
  children(item: Item, at: number, change: (part: Partial<Item>) => void): ReactNode
}

/** Things of which there are none, one or more, each in a box of its own that can be taken away. */
export const ListOf = <Item,>({ title, hint, items, onChange, make, add, nameOf, children }: ListOfProps<Item>) => {
  const say = useText()
  return (
    <div className="list-of">
      <h3>{title}</h3>
      <p className="field-hint">{hint}</p>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: it has no other name, and its inputs hold no state of their own
        <fieldset key={at} className="list-of-one">
          <legend>{nameOf(at + 1)}</legend>
          {children(item, at, part => onChange(items.map((one, i) => (i === at ? { ...one, ...part } : one))))}
          <Button look="quiet" size="sm" icon="close" onPress={() => onChange(items.filter((_, i) => i !== at))}>
            {say('hours.removeThis', { name: nameOf(at + 1) })}
          </Button>
        </fieldset>
      ))}
      <Button look="secondary" size="sm" icon="plus" onPress={() => onChange([...items, make()])}>
        {add}
      </Button>
    </div>
  )
}
