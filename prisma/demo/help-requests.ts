// The demo's help requests. Requests posts them when the areas of the demo are there.
export { type DemoHelpRequest, demoHelpRequests } from '../../services/requests/demo/help-requests.ts'
