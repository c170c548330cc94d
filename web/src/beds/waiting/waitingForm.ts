import type { Point } from '../../../../services/contracts/api/common.ts'
import type { NewWaiting } from '../../../../services/contracts/api/respite-stays.ts'
import { addressOf, type Need, nearOf } from '../need.ts'
import { type ClientForm, clientFrom } from '../stay/clientForm.ts'

/** The address of the form that puts somebody on the list, with what was searched filled in. */
export const waitingAddress = (need: Need, place: Point | undefined) => {
  const filled = Object.entries({ ...addressOf(need), bij: place ? nearOf(place) : '', taal: '' }).filter(
    ([, value]) => value,
  )
  const search = new URLSearchParams(filled).toString()
  return search ? `/bedden/wachtlijst/nieuw?${search}` : '/bedden/wachtlijst/nieuw'
}

/** Somebody who is to wait, as the server takes it. */
export const waitingFrom = (need: Need, place: Point | undefined, client: ClientForm): NewWaiting => ({
  kind: need.kind,
  client: clientFrom(client),
  urgency: client.urgency,
  nights: need.nights,
  ...(need.from ? { from: need.from } : {}),
  ...(place ? { near: place } : {}),
  ...(need.features.length > 0 ? { features: need.features } : {}),
})
