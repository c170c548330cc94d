import { type Criterion, reason } from './criterion.ts'

/** Everybody sets their own limits [DOMAIN, help requests 6]: of open tasks, and of how often they are asked in a week. */
export const byLimits: Criterion = helper => {
  if (helper.openTasks >= helper.maxOpenTasks)
    return { score: 0, fits: false, reason: reason('busy', 'Helpt al met genoeg', 'Helps with enough already') }
  if (helper.rests)
    return {
      score: 0,
      fits: false,
      reason: reason('asked-enough', 'Is deze week al genoeg gevraagd', 'Was asked enough this week'),
    }
  const room = 1 - helper.openTasks / helper.maxOpenTasks
  if (helper.openTasks > 0) return { score: room, fits: true }
  return { score: room, fits: true, reason: reason('has-room', 'Helpt nu nog niemand anders', 'Helps nobody else now') }
}
