import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import './Confirm.css'

interface SheetProps {
  title: string
  onClose(): void
  children: ReactNode
}

/** Something looked at more closely, over the page: from below on a phone, in the middle on a wide screen. */
export const Sheet = ({ title, onClose, children }: SheetProps) => (
  <ModalOverlay className="confirm-veil" isOpen onOpenChange={open => !open && onClose()} isDismissable>
    <Modal className="confirm">
      <Dialog className="confirm-box">
        <Heading slot="title" className="confirm-title">
          {title}
        </Heading>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
)
