import { useRef, useState } from 'react'

interface Steady<Item> {
  /** What stands on the screen: the same rows in the same places, each as fresh as can be. */
  shown: Item[]
  /** Rows that left the list since; shown in place, but done with. */
  gone: ReadonlySet<string>
  /** How many newcomers wait to be shown. */
  fresh: number
  /** Shows the list as it is now. */
  refresh(): void
}

/**
 * Keeps rows under the cursor where they are while news arrives: rows change in place, newcomers wait, rows that left stay
 * (marked) until the list is refreshed by whoever reads it. `scope` names the list; another list starts anew.
 */
export const useSteadyList = <Item extends { id: string }>(items: Item[], scope: string): Steady<Item> => {
  const [order, setOrder] = useState<{ scope: string; ids: string[] }>()
  const known = useRef(new Map<string, Item>())
  for (const item of items) known.current.set(item.id, item)

  const current = items.map(item => item.id)
  const isSame = order?.scope === scope
  if ((!isSame || order.ids.length === 0) && current.length > 0) setOrder({ scope, ids: current })
  const ids = isSame && order.ids.length > 0 ? order.ids : current

  const here = new Set(current)
  return {
    shown: ids.flatMap(id => known.current.get(id) ?? []),
    gone: new Set(ids.filter(id => !here.has(id))),
    fresh: current.filter(id => !ids.includes(id)).length,
    refresh: () => setOrder({ scope, ids: current }),
  }
}
