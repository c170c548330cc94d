import { type ReactNode, useId } from 'react'
import './Panel.css'

interface PanelProps {
  title?: string
  actions?: ReactNode
  tone?: 'plain' | 'quiet' | 'warm'
  children: ReactNode
}

/** A part of a screen with a heading of its own. */
export const Panel = ({ title, actions, tone = 'plain', children }: PanelProps) => {
  const id = useId()
  return (
    <section className="panel" data-tone={tone} aria-labelledby={title ? id : undefined}>
      {title && (
        <header className="panel-head">
          <h2 id={id}>{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  )
}
