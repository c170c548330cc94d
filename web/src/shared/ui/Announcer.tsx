import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'

const AnnouncerContext = createContext<(words: string) => void>(() => {})

/** A place where screen readers hear what changed without anything moving. */
export const AnnouncerProvider = ({ children }: { children: ReactNode }) => {
  const [words, setWords] = useState('')
  const announce = useCallback((next: string) => setWords(next), [])
  return (
    <AnnouncerContext value={announce}>
      {children}
      <p className="visually-hidden" role="status">
        {words}
      </p>
    </AnnouncerContext>
  )
}

/** Says something to who cannot see it change. */
export const useAnnounce = () => useContext(AnnouncerContext)
