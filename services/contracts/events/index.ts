import type { Static } from 'typebox'
import { backupEvents } from './backup.ts'
import { helpRequestEvents } from './help-requests.ts'
import { notifyEvents } from './notify.ts'
import { peopleEvents } from './people.ts'
import { placesEvents } from './places.ts'
import { respiteEvents } from './respite.ts'
import { volunteerEvents } from './volunteers.ts'

/** Every event type there is. An event that is not declared here cannot be written. */
export const eventTypes = {
  ...helpRequestEvents,
  ...volunteerEvents,
  ...peopleEvents,
  ...placesEvents,
  ...backupEvents,
  ...respiteEvents,
  ...notifyEvents,
}

/** Name of an event type. */
export type EventType = keyof typeof eventTypes

/** The data of an event type. */
export type EventData<T extends EventType> = Static<(typeof eventTypes)[T]['data']>
