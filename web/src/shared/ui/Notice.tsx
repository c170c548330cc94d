import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import './Notice.css'

/** What a notice is about; its colour never says it alone. */
export type NoticeTone = 'info' | 'positive' | 'warning' | 'negative'
const icons: Record<NoticeTone, IconName> = { info: 'info', positive: 'check', warning: 'alert', negative: 'alert' }

interface NoticeProps {
  tone?: NoticeTone
  title?: string
  /** `alert` or `status` when it appears after an action and must be heard. */
  role?: 'alert' | 'status'
  children?: ReactNode
}

/** Something to know, set apart from the rest. */
export const Notice = ({ tone = 'info', title, role, children }: NoticeProps) => (
  <div className="notice" data-tone={tone} role={role}>
    <Icon name={icons[tone]} />
    <div className="notice-words">
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  </div>
)
