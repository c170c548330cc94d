import type { EventData } from '../../services/contracts/events/index.ts'
import { newId } from '../../services/kernel/ids.ts'
import type { NewEvent } from '../../services/kernel/log.ts'

/** The state of a help request as its events carry it, for tests of what happens with events. */
export const someState = (more: Partial<EventData<'help-request.opened'>> = {}): EventData<'help-request.opened'> => ({
  revision: 1,
  status: 'open',
  step: 'neighbours',
  kind: 'walk',
  needsVolunteer: false,
  danger: false,
  blurred: { lat: 52.36, lon: 4.93, radius: 250 },
  areas: ['municipality-amsterdam', 'stadsdeel-oost'],
  askerId: newId(),
  confirmed: false,
  ...more,
})

/** An event that a help request was opened. */
export const someEvent = (more: Partial<NewEvent<'help-request.opened'>> = {}): NewEvent<'help-request.opened'> => ({
  type: 'help-request.opened',
  subject: newId(),
  data: someState(),
  ...more,
})
