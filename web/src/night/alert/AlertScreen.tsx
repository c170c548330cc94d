import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import { backupCallQuery } from '../../shared/api/backupCalls.ts'
import type { Me } from '../../shared/api/me.ts'
import { useText } from '../../shared/i18n/Language.tsx'
import { useAnnounce } from '../../shared/ui/Announcer.tsx'
import { Waiting } from '../../shared/ui/Waiting.tsx'
import { useOpenCalls } from '../useCalls.ts'
import { useNight } from '../useNight.ts'
import { AlertActions } from './AlertActions.tsx'
import './AlertScreen.css'
import { AlertWords } from './AlertWords.tsx'

interface AlertScreenProps {
  id: string
  me: Me
  /** Every call that sounds now; this one may not be among them any more. */
  alarms: BackupCall[]
  onClose(): void
}

/** A new call over the whole screen, whatever somebody was doing: danger, where, what, who, and 'I go'. */
export const AlertScreen = ({ id, me, alarms, onClose }: AlertScreenProps) => {
  const say = useText()
  const call = useCall(id)
  const others = alarms.filter(alarm => alarm.id !== id).length
  useSayNew(id)
  useNight()
  return (
    <ModalOverlay className="alert-veil" isOpen isKeyboardDismissDisabled>
      <Modal className="alert" data-danger={call?.dangerNow ?? undefined}>
        <Dialog className="alert-box" role="alertdialog" aria-label={say('night.newCall')}>
          <p className="alert-head">
            <span>{say('night.newCall')}</span>
            {others > 0 && <span className="alert-others">{say('night.others', { count: others })}</span>}
          </p>
          {call ? <AlertWords call={call} /> : <Waiting />}
          {call && <AlertActions call={call} me={me} onClose={onClose} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

/** The call as the list of open calls has it; once it has left that list, as the server has it. */
const useCall = (id: string) => {
  const open = useOpenCalls().calls.find(call => call.id === id)
  const one = useQuery({ ...backupCallQuery(id), enabled: !open }).data
  return open ?? one
}

const useSayNew = (id: string) => {
  const say = useText()
  const announce = useAnnounce()
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each call
  useEffect(() => announce(say('night.newCall')), [id])
}
