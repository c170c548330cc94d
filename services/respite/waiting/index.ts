export { waitingReactions } from './erasing.ts'
export { lookTimers as waitingTimers } from './looking.ts'
export { waitingRoutes } from './routes.ts'
