// The demo's backup calls, all of them over. The backup writes them when the areas of the demo are there.
export { type DemoCall, demoCalls } from '../../services/backup/demo/calls.ts'
