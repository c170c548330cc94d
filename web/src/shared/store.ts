import { useSyncExternalStore } from 'react'

/** A value that lives outside the screens, as long as the page does, and that they can watch. */
export interface Store<State> {
  get(): State
  set(change: Partial<State>): void
  subscribe(listener: () => void): () => void
}

/** Makes a store. */
export const createStore = <State extends object>(initial: State): Store<State> => {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: change => {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What is in a store now; the screen follows it. */
export const useStore = <State>(store: Store<State>) => useSyncExternalStore(store.subscribe, store.get)

/** Something kept on this device, undefined when there is nothing or it cannot be read. */
export const readKept = <Value>(place: string): Value | undefined => {
  try {
    return (JSON.parse(localStorage.getItem(place) ?? 'null') as Value | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps something on this device; `undefined` removes it. */
export const keep = (place: string, value: unknown) => {
  if (value === undefined) localStorage.removeItem(place)
  else localStorage.setItem(place, JSON.stringify(value))
}
