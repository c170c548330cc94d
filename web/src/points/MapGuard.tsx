import { Component, type ReactNode } from 'react'

interface MapGuardProps {
  /** What is shown instead when the map cannot be drawn. */
  instead: ReactNode
  children: ReactNode
}

/** Keeps the list when the map breaks: some old browsers cannot draw it. React knows no other way to catch this than a class. */
export class MapGuard extends Component<MapGuardProps, { broke: boolean }> {
  override state = { broke: false }
  static getDerivedStateFromError = () => ({ broke: true })
  override render = () => (this.state.broke ? this.props.instead : this.props.children)
}
