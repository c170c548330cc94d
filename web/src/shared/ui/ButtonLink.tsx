import type { ReactNode } from 'react'
import { Link } from 'react-router'
import './Button.css'
import type { ButtonLook } from './Button.tsx'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonLinkProps {
  to: string
  look?: ButtonLook
  icon?: IconName
  size?: 'md' | 'sm'
  children: ReactNode
}

/** A link that looks like a button, for the one thing a screen is about. */
export const ButtonLink = ({ to, look = 'primary', icon, size = 'md', children }: ButtonLinkProps) => (
  <Link to={to} className="button" data-look={look} data-size={size}>
    {icon && <Icon name={icon} size="sm" />}
    <span>{children}</span>
  </Link>
)
