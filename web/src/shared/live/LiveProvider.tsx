import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import { useMe } from '../api/me.ts'
import { staleBy } from './invalidate.ts'
import { type Frame, type LineState, openLine } from './socket.ts'

type Hearer = (frame: Frame) => void
interface Live {
  state: LineState
  hear(hearer: Hearer): () => void
}

const LiveContext = createContext<Live>({ state: 'connecting', hear: () => () => {} })

/** The line to the server for whoever is signed in: news makes what we show ask again. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient()
  const id = useMe()?.id
  const [state, setState] = useState<LineState>('connecting')
  const hearers = useRef(new Set<Hearer>())

  useEffect(() => {
    if (!id) return
    return openLine({
      onState: setState,
      onSignedOut: () => client.invalidateQueries({ queryKey: keys.me }),
      onFrames: frames => {
        const stale = new Map(frames.flatMap(staleBy).map(key => [JSON.stringify(key), key]))
        for (const queryKey of stale.values()) client.invalidateQueries({ queryKey: [...queryKey] })
        for (const frame of frames) for (const hearer of hearers.current) hearer(frame)
      },
    })
  }, [id, client])

  const hear = (hearer: Hearer) => {
    hearers.current.add(hearer)
    return () => hearers.current.delete(hearer)
  }
  return <LiveContext value={{ state, hear }}>{children}</LiveContext>
}

/** How the line is, and a way to hear single pieces of news. */
export const useLive = () => useContext(LiveContext)
