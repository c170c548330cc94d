import { useState } from 'react'
import { type CloseDraft, emptyClose } from './closeForm.ts'

const placeOf = (id: string) => `omzien.close.${id}`

const restore = (id: string): Partial<CloseDraft> => {
  try {
    return (JSON.parse(sessionStorage.getItem(placeOf(id)) ?? '{}') as Partial<CloseDraft> | null) ?? {}
  } catch {
    return {}
  }
}

/**
 * What was filled in, kept until it has been sent: a phone may throw a page away in between. Kept for this tab only,
 * because it is about somebody else than who owns the phone. `outcome` is what is proposed.
 */
export const useCloseDraft = (id: string, visited: boolean, outcome: CloseDraft['outcome'] = '') => {
  const [draft, setDraft] = useState<CloseDraft>(() => ({
    ...emptyClose(visited),
    outcome,
    ...restore(id),
    ...(visited ? {} : { visited }),
  }))
  const change = (part: Partial<CloseDraft>) => {
    const next = { ...draft, ...part }
    sessionStorage.setItem(placeOf(id), JSON.stringify(next))
    setDraft(next)
  }
  return { draft, change, clear: () => sessionStorage.removeItem(placeOf(id)) }
}
