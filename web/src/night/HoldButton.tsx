import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button'
import { useText } from '../shared/i18n/Language.tsx'
import { Button } from '../shared/ui/Button.tsx'
import { Icon, type IconName } from '../shared/ui/Icon.tsx'
import './HoldButton.css'

const holdFor = 800 // milliseconds: longer than a pocket presses, shorter than somebody doubts
const askFor = 15_000

interface HoldButtonProps {
  icon: IconName
  /** The words on the button, and on the one that confirms a short press. */
  children: ReactNode
  confirm: string
  isPending?: boolean
  onConfirm(): void
}

/**
 * Does something that no pocket may do: held for a moment it does it; after a short press, by thumb, keyboard or screen
 * reader alike, it asks once more with another button in another place.
 */
export const HoldButton = ({ icon, children, confirm, isPending = false, onConfirm }: HoldButtonProps) => {
  const say = useText()
  const [asking, setAsking] = useState(false)
  const { isHeld, start, release } = useHold(onConfirm)
  useEffect(() => {
    if (!asking) return
    const timer = setTimeout(() => setAsking(false), askFor)
    return () => clearTimeout(timer)
  }, [asking])
  const confirmed = () => {
    setAsking(false)
    onConfirm()
  }
  if (asking && !isPending) return <Ask confirm={confirm} onConfirm={confirmed} onClose={() => setAsking(false)} />
  return (
    <AriaButton
      className="hold"
      data-held={isHeld || undefined}
      isPending={isPending}
      onPressStart={start}
      onPressEnd={release}
      onPress={() => !isHeld && setAsking(true)}
    >
      <span className="hold-fill" aria-hidden="true" />
      <Icon name={icon} size="lg" />
      <span className="hold-words">
        {children}
        <span className="hold-hint">{say('night.holdHint')}</span>
      </span>
    </AriaButton>
  )
}

/** Counts while a finger or mouse button is down; a key that is held counts for nothing. */
const useHold = (onHeld: () => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isHeld, setHeld] = useState(false)
  useEffect(() => () => clearTimeout(timer.current), [])
  const start = ({ pointerType }: PressEvent) => {
    if (pointerType === 'keyboard' || pointerType === 'virtual') return
    timer.current = setTimeout(() => {
      setHeld(true)
      onHeld()
    }, holdFor)
  }
  const release = () => {
    clearTimeout(timer.current)
    // After the press itself has been handled, so that a held press is not taken for a short one.
    setTimeout(() => setHeld(false))
  }
  return { isHeld, start, release }
}

const Ask = ({ confirm, onConfirm, onClose }: { confirm: string; onConfirm(): void; onClose(): void }) => {
  const say = useText()
  return (
    <fieldset className="hold-ask">
      <legend className="visually-hidden">{say('night.holdSure')}</legend>
      <Button size="md" autoFocus onPress={onConfirm}>
        {confirm}
      </Button>
      <Button look="secondary" onPress={onClose}>
        {say('night.holdNo')}
      </Button>
    </fieldset>
  )
}
