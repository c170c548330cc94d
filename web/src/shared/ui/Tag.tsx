import type { ReactNode } from 'react'
import './Tag.css'

/** What a tag is about. */
export type TagTone = 'neutral' | 'waiting' | 'positive' | 'info' | 'negative'

/** A short state in words, in a colour that goes with it. */
export const Tag = ({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) => (
  <span className="tag" data-tone={tone}>
    {children}
  </span>
)
