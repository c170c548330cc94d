import type { NewSupportPoint } from '../store/support-points.ts'

/**
 * Support points for the demo. The first three are named in the sources [004]; what they offer here, and where exactly
 * De Meeuw and Bij Bosshardt stand, is our guess. The others are invented, and say so.
 */
export const demoSupportPoints: NewSupportPoint[] = [
  {
    id: 'rijn-58',
    name: 'Rijn 58',
    place: { lat: 52.3462, lon: 4.9068 },
    address: 'Rijnstraat 58',
    functions: ['walk-in', 'meals', 'cooking-group', 'activities'],
    neighboursWelcome: true,
  },
  {
    id: 'de-meeuw',
    name: 'De Meeuw',
    place: { lat: 52.3848, lon: 4.9195 },
    functions: ['walk-in', 'consulting-hour', 'activities', 'laundry'],
    neighboursWelcome: true,
  },
  {
    id: 'bij-bosshardt',
    name: 'Bij Bosshardt',
    place: { lat: 52.3702, lon: 4.9212 },
    functions: ['walk-in', 'meals', 'quiet-room'],
    neighboursWelcome: true,
  },
  {
    id: 'demo-de-veranda',
    name: 'De Veranda (demo)',
    place: { lat: 52.3592, lon: 4.9371 },
    functions: ['walk-in', 'consulting-hour', 'medication', 'activities'],
    neighboursWelcome: true,
  },
  {
    id: 'demo-het-baken',
    name: 'Het Baken (demo)',
    place: { lat: 52.3612, lon: 4.8065 },
    functions: ['walk-in', 'laundry', 'reception-24h', 'quiet-room', 'medication'],
    neighboursWelcome: false,
  },
  {
    id: 'demo-de-buurtkeuken',
    name: 'De Buurtkeuken (demo)',
    place: { lat: 52.3121, lon: 4.9648 },
    functions: ['meals', 'cooking-group', 'activities'],
    neighboursWelcome: true,
  },
]
