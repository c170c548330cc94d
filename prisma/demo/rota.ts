// The demo's rota. The backup makes its patterns when the areas of the demo are there.
export { type DemoPattern, demoExperts, demoPatterns } from '../../services/backup/demo/rota.ts'
