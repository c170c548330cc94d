import { Link } from 'react-router'
import './Door.css'
import { Icon, type IconName } from './Icon.tsx'

interface DoorProps {
  to: string
  icon: IconName
  title: string
  text: string
  /** `brick` is lower and lies across: something is wrong now. */
  paint: 'canal' | 'window' | 'brick'
}

/** A front door to go through: one of the things people come for. */
export const Door = ({ to, icon, title, text, paint }: DoorProps) => (
  <Link to={to} className="door" data-paint={paint}>
    <span className="door-light">
      <Icon name={icon} size="xl" />
    </span>
    <span className="door-words">
      <strong>{title}</strong>
      <span>{text}</span>
    </span>
    <span className="door-knob">
      <Icon name="next" size="sm" />
    </span>
  </Link>
)
