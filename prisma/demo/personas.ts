// The demo's people, for the demo data that is about them. Identity makes them when it starts.
export { type DemoPersona, demoPersonas } from '../../services/identity/demo/personas.ts'
