import type { Point } from '../../contracts/api/common.ts'
import type { PointRow } from '../store/support-points.ts'

/** A support point of the demo. */
export type DemoSupportPoint = Partial<PointRow> &
  Pick<PointRow, 'id' | 'name' | 'functions' | 'neighbours_welcome'> & { place: Point }

/**
 * Support points for the demo. The first three are named in the sources [004]; what they offer here and when, and where
 * exactly De Meeuw and Bij Bosshardt stand, is our guess. The others are invented, and say so.
 */
export const demoSupportPoints: DemoSupportPoint[] = [
  {
    id: 'rijn-58',
    name: 'Rijn 58',
    place: { lat: 52.3462, lon: 4.9068 },
    address: 'Rijnstraat 58',
    about: 'Huis van de buurt: koffie, samen koken en een klus voor wie iets wil doen. (Voorbeeld van de demo.)',
    functions: ['walk-in', 'meals', 'cooking-group', 'activities'],
    neighbours_welcome: true,
    accessibility: ['wheelchair', 'accessible-toilet', 'ground-floor'],
    languages: ['nl', 'en'],
    hours: 'Mo-Fr 10:00-17:00; We 10:00-21:00; PH off',
  },
  {
    id: 'de-meeuw',
    name: 'De Meeuw',
    place: { lat: 52.3848, lon: 4.9195 },
    about: 'Inloop in Noord, met een spreekuur en een wasmachine. (Voorbeeld van de demo.)',
    functions: ['walk-in', 'consulting-hour', 'activities', 'laundry'],
    neighbours_welcome: true,
    accessibility: ['wheelchair', 'ground-floor', 'assistance-dog'],
    languages: ['nl', 'tr'],
    hours: 'Mo-Sa 09:00-17:00; PH off',
  },
  {
    id: 'bij-bosshardt',
    name: 'Bij Bosshardt',
    place: { lat: 52.3702, lon: 4.9212 },
    about: 'Een huiskamer in de buurt, ook op zondag. (Voorbeeld van de demo.)',
    functions: ['walk-in', 'meals', 'quiet-room'],
    neighbours_welcome: true,
    groups: ['elderly', 'homeless', 'psychiatric'],
    accessibility: ['wheelchair', 'ground-floor', 'low-stimulus'],
    languages: ['nl'],
    hours: 'Mo-Fr 10:00-16:00; Su 12:00-17:00; Dec 25-26 12:00-20:00',
  },
  {
    id: 'demo-de-veranda',
    name: 'De Veranda (demo)',
    place: { lat: 52.3592, lon: 4.9371 },
    about: 'Verzonnen steunpunt van de demo, met een spreekuur en hulp bij medicijnen.',
    functions: ['walk-in', 'consulting-hour', 'medication', 'activities'],
    neighbours_welcome: true,
    groups: ['psychiatric', 'intellectual'],
    accessibility: ['wheelchair', 'accessible-toilet', 'lift'],
    languages: ['nl', 'en', 'ar'],
    hours: 'Mo-Fr 08:30-18:00; Sa 10:00-17:00; PH off',
  },
  {
    id: 'demo-het-baken',
    name: 'Het Baken (demo)',
    place: { lat: 52.3612, lon: 4.8065 },
    about: 'Verzonnen steunpunt van de demo: dag en nacht iemand wakker.',
    functions: ['walk-in', 'laundry', 'reception-24h', 'quiet-room', 'medication'],
    neighbours_welcome: false,
    groups: ['psychiatric', 'homeless', 'addiction'],
    accessibility: ['wheelchair', 'accessible-toilet', 'low-stimulus'],
    languages: ['nl', 'en', 'pl'],
    hours: '24/7',
  },
  {
    id: 'demo-de-buurtkeuken',
    name: 'De Buurtkeuken (demo)',
    place: { lat: 52.3121, lon: 4.9648 },
    about: 'Verzonnen steunpunt van de demo: vier avonden in de week samen koken en eten.',
    functions: ['meals', 'cooking-group', 'activities'],
    neighbours_welcome: true,
    accessibility: ['wheelchair', 'ground-floor'],
    languages: ['nl', 'en', 'es'],
    hours: 'Tu-Fr 15:00-21:00; Jul 20-Aug 16 off; PH off',
  },
  {
    id: 'demo-het-atelier',
    name: 'Het Atelier (demo)',
    place: { lat: 52.3611, lon: 4.9268 },
    about: 'Verzonnen steunpunt van de demo, dat nog op de coördinator wacht.',
    functions: ['walk-in', 'activities'],
    neighbours_welcome: true,
    accessibility: ['ground-floor'],
    languages: ['nl'],
    hours: 'We,Fr 13:00-17:00; PH off',
    status: 'proposed',
    reviewed: false,
  },
]
