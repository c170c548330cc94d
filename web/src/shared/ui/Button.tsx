import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import './Button.css'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon.tsx'

/** How loud a button is: one `primary` on a screen at most. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'

interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  look?: ButtonLook
  icon?: IconName
  size?: 'md' | 'sm'
  children: ReactNode
}

/** A button with words on it. While `isPending` it cannot be pressed twice and says so. */
export const Button = ({ look = 'primary', icon, size = 'md', children, ...props }: ButtonProps) => (
  <AriaButton {...props} className="button" data-look={look} data-size={size}>
    {icon && <Icon name={icon} size="sm" />}
    <span>{children}</span>
  </AriaButton>
)
