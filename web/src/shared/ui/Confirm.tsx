import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../i18n/Language.tsx'
import { Button, type ButtonLook } from './Button.tsx'
import './Confirm.css'

interface ConfirmProps {
  isOpen: boolean
  onClose(): void
  title: string
  children?: ReactNode
  /** The words on the button that does it. */
  action: string
  look?: ButtonLook
  isPending?: boolean
  onConfirm(): void
}

/** Asks once more, naming the thing. */
export const Confirm = ({
  isOpen,
  onClose,
  title,
  children,
  action,
  look = 'primary',
  isPending,
  onConfirm,
}: ConfirmProps) => {
  const say = useText()
  return (
    <ModalOverlay className="confirm-veil" isOpen={isOpen} onOpenChange={open => !open && onClose()} isDismissable>
      <Modal className="confirm">
        <Dialog className="confirm-box">
          <Heading slot="title" className="confirm-title">
            {title}
          </Heading>
          {children}
          <div className="confirm-actions">
            <Button look={look} isPending={isPending ?? false} onPress={onConfirm}>
              {action}
            </Button>
            <Button look="quiet" onPress={onClose}>
              {say('shared.notNow')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
