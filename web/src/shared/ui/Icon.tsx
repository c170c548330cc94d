import './Icon.css'
import { paths } from './iconPaths.ts'

/** Names of the icons we drew; all on a grid of 24. */
export type IconName = keyof typeof paths

/** Whether we drew an icon of this name (kinds of help bring theirs as data). */
export const isIcon = (name: string): name is IconName => name in paths

/** An icon beside words; it never stands for words on its own, so screen readers skip it. */
export const Icon = ({ name, size = 'md' }: { name: IconName; size?: 'sm' | 'md' | 'lg' | 'xl' }) => (
  <svg className="icon" data-size={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
)
