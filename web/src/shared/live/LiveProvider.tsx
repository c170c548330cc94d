import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { keys } from '../api/keys.ts'
import { useMe } from '../api/me.ts'
import { deviceTime } from '../api/serverClock.ts'
import { takeFirstPosition } from './firstPosition.ts'
import { staleBy } from './invalidate.ts'
import { type Frame, type LineState, openLine } from './socket.ts'

type Hearer = (frame: Frame) => void
interface Live {
  state: LineState
  /** When the server last said anything at all, a heartbeat included; this device's milliseconds, 0 when it never did. */
  heardAt(): number
  hear(hearer: Hearer): () => void
}

const LiveContext = createContext<Live>({ state: 'connecting', heardAt: () => 0, hear: () => () => {} })

/** The line to the server for whoever is signed in: news makes what we show ask again. */
export const LiveProvider = ({ children }: { children: ReactNode }) => {
  const client = useQueryClient()
  const id = useMe()?.id
  const [state, setState] = useState<LineState>('connecting')
  const hearers = useRef(new Set<Hearer>())
  const heard = useRef(0)

  useEffect(() => {
    if (!id) return
    return openLine({
      after: takeFirstPosition(),
      onState: next => {
        if (next === 'live') heard.current = deviceTime()
        setState(next)
      },
      onSignedOut: () => client.invalidateQueries({ queryKey: keys.me }),
      onFrames: frames => {
        heard.current = deviceTime()
        const stale = new Map(frames.flatMap(staleBy).map(key => [JSON.stringify(key), key]))
        for (const queryKey of stale.values()) client.invalidateQueries({ queryKey: [...queryKey] })
        for (const frame of frames) for (const hearer of hearers.current) hearer(frame)
      },
    })
  }, [id, client])

  const hear = useCallback((hearer: Hearer) => {
    hearers.current.add(hearer)
    return () => hearers.current.delete(hearer)
  }, [])
  const heardAt = useCallback(() => heard.current, [])
  return <LiveContext value={{ state, heardAt, hear }}>{children}</LiveContext>
}

/** How the line is, and a way to hear single pieces of news. */
export const useLive = () => useContext(LiveContext)
