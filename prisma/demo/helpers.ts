// The demo's helpers, for the demo data that is about them. Volunteers gives them their profiles when it starts.
export { type DemoHelper, demoHelpers } from '../../services/volunteers/demo/helpers.ts'
