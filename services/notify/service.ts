import { peopleReactions } from '../kernel/people.ts'
import { defineService } from '../kernel/service.ts'

/** Telling people: by push, SMS, e-mail or webhook, with a log of every attempt. */
export const notify = defineService('notify', _deps => ({
  routes: () => {},
  reactions: { ...peopleReactions('notify') },
}))
