import { areaReactions } from '../kernel/areas.ts'
import { peopleReactions } from '../kernel/people.ts'
import { defineService } from '../kernel/service.ts'

/** The backup, day and night: calls and their escalation, the rota, the watch, and what the night leaves for the day. */
export const backup = defineService('backup', _deps => ({
  routes: () => {},
  reactions: { ...areaReactions('backup'), ...peopleReactions('backup') },
}))
