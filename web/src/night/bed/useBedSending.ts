import { useQueryClient } from '@tanstack/react-query'
import type { BackupCall } from '../../../../services/contracts/api/backup-calls.ts'
import type { Nights } from '../../../../services/contracts/api/respite-locations.ts'
import type { Stay } from '../../../../services/contracts/api/respite-stays.ts'
import { actOnStay, type CallBedVerb, holdBed } from '../../shared/api/callBeds.ts'
import { keys } from '../../shared/api/keys.ts'
import { staysQuery } from '../../shared/api/stayDetails.ts'
import { useStore } from '../../shared/store.ts'
import { outbox, sendErrand, sendingKey } from '../sending/outbox.ts'

/** The beds a call has now. */
export const bedsOfCallQuery = (callId: string) => staysQuery({ backupCallId: callId, current: true })

/** Shows a stay of a call as the server just told it, and asks again what may have changed by it. */
const useShow = (callId: string) => {
  const client = useQueryClient()
  const { queryKey } = bedsOfCallQuery(callId)
  return {
    onSent: (stay: Stay) =>
      client.setQueryData(queryKey, (known: Stay[] = []) => [stay, ...known.filter(one => one.id !== stay.id)]),
    onEnd: () => {
      void client.invalidateQueries({ queryKey: keys.respite })
      void client.invalidateQueries({ queryKey: keys.backupCalls })
    },
  }
}

/**
 * Holds a bed for a call, and says how the sending goes. Of which groups somebody is, nobody asks at three in the
 * morning: it is told as not checked.
 */
export const useHolding = (call: BackupCall) => {
  const show = useShow(call.id)
  const place = sendingKey(call.id, 'bed')
  const client = { groups: [], ...(call.about ? { personId: call.about.id } : {}) }
  const hold = (bedId: string, period: Nights) => {
    const body = { bedId, period, client, kind: 'time-out', urgency: 'crisis', backupCallId: call.id } as const
    sendErrand({ place, run: (key, signal) => holdBed(body, key, signal), ...show })
  }
  return { sending: useStore(outbox)[place], hold }
}

/** Does something to the bed of a call, and says how the sending goes. */
export const useBedAct = (callId: string, stayId: string, verb: CallBedVerb) => {
  const show = useShow(callId)
  const place = sendingKey(stayId, verb)
  const send = () => sendErrand({ place, run: (key, signal) => actOnStay(stayId, verb, {}, key, signal), ...show })
  const sending = useStore(outbox)[place]
  return { sending, isBusy: sending !== undefined && sending.state !== 'refused', send }
}
