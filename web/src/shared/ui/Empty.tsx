import type { ReactNode } from 'react'
import './Empty.css'
import { Icon, type IconName } from './Icon.tsx'

/** A list with nothing in it: why, and what to do now. */
export const Empty = ({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) => (
  <div className="empty">
    <span className="empty-picture">
      <Icon name={icon} size="lg" />
    </span>
    <p className="empty-title">{title}</p>
    {children}
  </div>
)
